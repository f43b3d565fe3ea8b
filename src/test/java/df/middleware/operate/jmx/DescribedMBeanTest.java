package df.middleware.operate.jmx;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.operate.Pictured;
import df.middleware.operate.RecentPicture;
import df.middleware.vendor.CallTimes;
import df.middleware.vendor.Vendor;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.stream.Stream;
import javax.management.MBeanInfo;
import javax.management.MBeanOperationInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DescribedMBeanTest {
  static Stream<Class<?>> types() {
    return Stream.of(
        QueueMXBean.class,
        SystemMXBean.class,
        VendorMXBean.class,
        QuarantineMXBean.class,
        ReconciliationMXBean.class);
  }

  private static <T> MBeanInfo shown(Class<T> type) {
    T nothing =
        type.cast(
            Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> null));
    return new DescribedMBean(nothing, type).getMBeanInfo();
  }

  @ParameterizedTest
  @MethodSource("types")
  void everything_has_a_description_of_ours(Class<?> type) {
    MBeanInfo info = shown(type);

    assertThat(info.getDescription()).contains(" ").doesNotContain("management interface");
    assertThat(info.getAttributes())
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.getDescription()).contains(" "));
    assertThat(info.getOperations())
        .allSatisfy(it -> assertThat(it.getDescription()).contains(" "));
  }

  @ParameterizedTest
  @MethodSource("types")
  void parameters_have_names_and_descriptions(Class<?> type) {
    assertThat(shown(type).getOperations())
        .flatExtracting(it -> Stream.of(it.getSignature()).toList())
        .allSatisfy(
            parameter -> {
              assertThat(parameter.getName()).matches("[a-z][A-Za-z]+");
              assertThat(parameter.getDescription()).isNotBlank().isNotEqualTo(parameter.getName());
            });
  }

  @Test
  void a_console_knows_looks_from_deeds() {
    assertThat(shown(QueueMXBean.class).getOperations())
        .filteredOn(it -> it.getImpact() == MBeanOperationInfo.INFO)
        .extracting(MBeanOperationInfo::getName)
        .containsExactlyInAnyOrder("listErrors", "listPending");
  }

  @Test
  void attributes_are_read_as_plain_values() throws Exception {
    Pictures pictures =
        new Pictures(
            new Inside(deed -> new Ended.Well(deed.get())),
            new RecentPicture(Pictured::busy, Clock.systemUTC()));
    VendorBean ghl = new VendorBean(Vendor.GHL, pictures, new CallTimes());

    assertThat(new DescribedMBean(ghl, VendorMXBean.class).getAttribute("CallsLeftToday"))
        .isEqualTo(10L);
  }
}
