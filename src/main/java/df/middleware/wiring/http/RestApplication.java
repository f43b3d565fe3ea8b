package df.middleware.wiring.http;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The REST API; the server finds its resources by itself. */
@ApplicationPath("/api")
@OpenAPIDefinition(
    info =
        @Info(
            title = "DF Middleware",
            version = "1.0",
            description =
                "Keeps Aloware, GoHighLevel and a texting provider in step: webhooks in, contacts,"
                    + " notes, tags and opt-outs out. Errors are application/problem+json (RFC"
                    + " 9457)."))
@SecurityScheme(
    securitySchemeName = "jobs",
    type = SecuritySchemeType.APIKEY,
    in = SecuritySchemeIn.HEADER,
    apiKeyName = "X-DF-JOBS-SECRET",
    description = "Of /api/jobs and /api/sync: X_DF_JOBS_SECRET.")
@SecurityScheme(
    securitySchemeName = "admin",
    type = SecuritySchemeType.APIKEY,
    in = SecuritySchemeIn.HEADER,
    apiKeyName = "X-DF-ADMIN-SECRET",
    description = "Of /api/admin: DF_ADMIN_SECRET.")
@SecurityScheme(
    securitySchemeName = "aloware",
    type = SecuritySchemeType.HTTP,
    scheme = "basic",
    description = "ALOWARE_WEBHOOK_BASIC_USER and ALOWARE_WEBHOOK_BASIC_PASS.")
@SecurityScheme(
    securitySchemeName = "ghl",
    type = SecuritySchemeType.APIKEY,
    in = SecuritySchemeIn.HEADER,
    apiKeyName = "X-GHL-Signature",
    description =
        "Ed25519 over the body; or X-Signature, HMAC-SHA256 with GHL_WEBHOOK_SECRET; or"
            + " X-Webhook-Secret, that secret itself.")
@SecurityScheme(
    securitySchemeName = "texting",
    type = SecuritySchemeType.APIKEY,
    in = SecuritySchemeIn.HEADER,
    apiKeyName = "X-Texting-Secret",
    description = "TEXTING_WEBHOOK_SECRET; or the signature of TEXTING_PROVIDER.")
@SecurityScheme(
    securitySchemeName = "send",
    type = SecuritySchemeType.APIKEY,
    in = SecuritySchemeIn.HEADER,
    apiKeyName = "X-DF-SEND-SECRET",
    description = "Of /api/texting/messages: DF_SEND_SECRET, or the admin secret in its header.")
public class RestApplication extends Application {

  /** Jersey would describe the API to everybody in a second, older way. Others ignore the key. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }
}
