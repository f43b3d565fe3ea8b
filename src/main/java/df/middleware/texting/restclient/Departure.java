package df.middleware.texting.restclient;

import df.middleware.vendor.VendorLine.Exchange;
import df.middleware.vendor.VendorReply;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import javax.net.ssl.SSLHandshakeException;

/** Whether a request may have reached the other side. */
final class Departure implements Exchange {
  private final Exchange exchange;
  private boolean mayHaveArrived;

  Departure(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public VendorReply run() throws IOException {
    mayHaveArrived = true;
    try {
      return exchange.run();
    } catch (ConnectException
        | HttpConnectTimeoutException
        | UnknownHostException
        | SSLHandshakeException neverConnected) {
      mayHaveArrived = false;
      throw neverConnected;
    }
  }

  boolean mayHaveArrived() {
    return mayHaveArrived;
  }
}
