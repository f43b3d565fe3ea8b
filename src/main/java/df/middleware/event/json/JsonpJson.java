package df.middleware.event.json;

import df.middleware.event.Json;
import df.middleware.event.NotJson;
import df.middleware.event.Payload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What vendors send us as JSON, and what the ledger keeps, through the server's JSON library. */
@ApplicationScoped
public class JsonpJson implements Json {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final JsonParserFactory parsers = JsonProvider.provider().createParserFactory(Map.of());
  private final JsonGeneratorFactory generators =
      JsonProvider.provider().createGeneratorFactory(Map.of());

  @Override
  public Payload read(byte[] utf8) throws NotJson {
    try {
      // A new decoder reports malformed input, where new String(…) would replace it
      var decoder = StandardCharsets.UTF_8.newDecoder();
      return read(decoder.decode(ByteBuffer.wrap(utf8)).toString());
    } catch (CharacterCodingException notUtf8) {
      throw new NotJson("the body is not UTF-8");
    }
  }

  @Override
  public Payload read(String text) throws NotJson {
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    try (JsonParser parser =
        parsers.createParser(new StringReader(text.substring(marked ? 1 : 0)))) {
      return Payload.of(new TreeReader(parser).read());
    } catch (RuntimeException notJson) {
      // JsonParsingException as a rule; whatever else a parser trips over is not JSON either
      throw new NotJson("the body is not JSON");
    }
  }

  @Override
  public String write(Payload value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = generators.createGenerator(text)) {
      new TreeWriter(generator).write(value.tree());
    }
    return text.toString();
  }
}
