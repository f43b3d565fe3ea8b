package df.middleware.operate.jmx;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** What is shown in an MBean server, in our domain. A console less is no reason not to work. */
final class MBeans {
  private static final Logger LOG = System.getLogger(MBeans.class.getName());
  private static final String DOMAIN = "df.middleware:";

  private final MBeanServer server;
  private final List<ObjectName> shown = new ArrayList<>();

  MBeans(MBeanServer server) {
    this.server = server;
  }

  /** In place of one of that name that an application left behind which did not end well. */
  <T> void show(String properties, T bean, Class<T> type) {
    try {
      ObjectName name = new ObjectName(DOMAIN + properties);
      hide(name);
      server.registerMBean(new DescribedMBean(bean, type), name);
      shown.add(name);
    } catch (JMException refused) {
      LOG.log(Level.WARNING, "{0} is not shown: {1}", properties, refused.toString());
    }
  }

  void hideAll() {
    for (ObjectName name : shown) {
      try {
        hide(name);
      } catch (JMException refused) {
        LOG.log(Level.WARNING, "{0} stays shown: {1}", name, refused.toString());
      }
    }
    shown.clear();
  }

  private void hide(ObjectName name) throws JMException {
    try {
      server.unregisterMBean(name);
    } catch (InstanceNotFoundException notShown) {
      // As it should be
    }
  }
}
