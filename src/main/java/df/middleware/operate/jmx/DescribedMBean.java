package df.middleware.operate.jmx;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanFeatureInfo;
import javax.management.MBeanInfo;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanParameterInfo;
import javax.management.StandardMBean;

/**
 * An MXBean with its {@link Description}s. No two methods of such an interface have the same name.
 */
final class DescribedMBean extends StandardMBean {
  private final Class<?> type;

  <T> DescribedMBean(T bean, Class<T> type) {
    super(bean, type, true);
    this.type = type;
  }

  @Override
  protected String getDescription(MBeanInfo info) {
    return Optional.ofNullable(type.getAnnotation(Description.class))
        .map(Description::value)
        .orElseGet(info::getDescription);
  }

  @Override
  protected String getDescription(MBeanAttributeInfo info) {
    return text((info.isIs() ? "is" : "get") + info.getName(), info);
  }

  @Override
  protected String getDescription(MBeanOperationInfo info) {
    return text(info.getName(), info);
  }

  @Override
  protected String getDescription(
      MBeanOperationInfo operation, MBeanParameterInfo parameter, int sequence) {
    return parameter(operation, sequence)
        .map(Description::value)
        .orElseGet(parameter::getDescription);
  }

  @Override
  protected String getParameterName(
      MBeanOperationInfo operation, MBeanParameterInfo parameter, int sequence) {
    return parameter(operation, sequence).map(Description::name).orElseGet(parameter::getName);
  }

  /** Lists are looks, all else are deeds. */
  @Override
  protected int getImpact(MBeanOperationInfo info) {
    return info.getName().startsWith("list") ? MBeanOperationInfo.INFO : MBeanOperationInfo.ACTION;
  }

  private String text(String method, MBeanFeatureInfo info) {
    return method(method)
        .map(it -> it.getAnnotation(Description.class))
        .map(Description::value)
        .orElseGet(info::getDescription);
  }

  private Optional<Description> parameter(MBeanOperationInfo operation, int sequence) {
    return method(operation.getName())
        .map(it -> it.getParameters()[sequence].getAnnotation(Description.class));
  }

  private Optional<Method> method(String name) {
    return Stream.of(type.getMethods()).filter(it -> it.getName().equals(name)).findFirst();
  }
}
