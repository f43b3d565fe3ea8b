package df.sandbox.http;

import java.util.function.Supplier;

/** What one vendor's stand-in answers; called by many threads at once. */
public interface VendorApi {

  /**
   * The answer to one request.
   *
   * @throws Refused with what is answered instead
   */
  Reply answer(Request request);

  /** How this vendor says that too much was asked of it. */
  Reply tooMany();

  /** Counts the request against the vendor's rate limit, then has it answered, or not. */
  Reply admit(Supplier<Reply> answer);
}
