package df.faults.load;

import java.util.Map;
import java.util.function.Supplier;

/**
 * What a vendor, or somebody who has a text sent, is about to tell the product.
 *
 * @param reference names the call, the text or the send, the same whenever it is told again
 * @param version of the person's contact that it tells of
 * @param body made when it is sent: the vendor's own state changes first
 */
public record Delivery(
    Kind kind,
    Person person,
    String reference,
    int version,
    String path,
    Map<String, String> headers,
    Supplier<String> body) {}
