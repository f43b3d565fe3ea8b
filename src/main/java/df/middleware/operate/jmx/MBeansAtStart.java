package df.middleware.operate.jmx;

import df.middleware.event.Source;
import df.middleware.operate.EventLines;
import df.middleware.operate.Node;
import df.middleware.operate.QuarantineByHand;
import df.middleware.operate.QueueByHand;
import df.middleware.operate.RecentPicture;
import df.middleware.operate.Reconciling;
import df.middleware.operate.TakePicture;
import df.middleware.operate.Version;
import df.middleware.vendor.CallTimes;
import df.middleware.vendor.Vendor;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Clock;

/** Shows the application in JMX as long as it runs. */
@Startup
@Singleton
@DependsOn("MigrateSchema")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init") // the container fills the fields in
public class MBeansAtStart {
  @Inject private Application application;
  @Inject private TakePicture picture;
  @Inject private QueueByHand queueByHand;
  @Inject private EventLines eventLines;
  @Inject private QuarantineByHand quarantineByHand;
  @Inject private Reconciling reconciling;
  @Inject private CallTimes callTimes;
  @Inject private Clock clock;

  private final MBeans shown = new MBeans(ManagementFactory.getPlatformMBeanServer());

  @PostConstruct
  void show() {
    Pictures pictures =
        new Pictures(new Inside(application::enter), new RecentPicture(picture::now, clock));
    for (Source source : Source.values()) {
      QueueBean bean = new QueueBean(source, pictures, queueByHand, eventLines);
      shown.show("type=Queue,name=" + source.wireName(), bean, QueueMXBean.class);
    }
    for (Vendor vendor : Vendor.values()) {
      VendorBean bean = new VendorBean(vendor, pictures, callTimes);
      shown.show("type=Vendor,name=" + vendor.wireName(), bean, VendorMXBean.class);
    }
    shown.show("type=System", new SystemBean(pictures, node()), SystemMXBean.class);
    shown.show(
        "type=Quarantine", new QuarantineBean(pictures, quarantineByHand), QuarantineMXBean.class);
    shown.show(
        "type=Reconciliation",
        new ReconciliationBean(pictures, reconciling),
        ReconciliationMXBean.class);
  }

  private Node node() {
    String processAndHost = ManagementFactory.getRuntimeMXBean().getName();
    return new Node(processAndHost, Version.current(), clock.instant());
  }

  @PreDestroy
  void hide() {
    shown.hideAll();
  }
}
