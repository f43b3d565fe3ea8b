package df.middleware.retention.jpa;

import df.middleware.testing.TestDatabase;

/** A person whose number, address and name stand in every table, and somebody else beside. */
final class PersonEverywhere {
  private static final String WAITING = "0b7d7e1c-8f0a-4f2c-9a55-1f4a3c1f7a10";
  private static final String DONE = "0b7d7e1c-8f0a-4f2c-9a55-1f4a3c1f7a11";
  private static final String CALL = "0b7d7e1c-8f0a-4f2c-9a55-1f4a3c1f7a12";
  private static final String OTHERS = "0b7d7e1c-8f0a-4f2c-9a55-1f4a3c1f7a13";
  private static final String TEXT = "0b7d7e1c-8f0a-4f2c-9a55-1f4a3c1f7a14";
  private static final String FAILED = "0b7d7e1c-8f0a-4f2c-9a55-1f4a3c1f7a15";
  private static final String MAPPING = "0b7d7e1c-8f0a-4f2c-9a55-1f4a3c1f7a16";

  private PersonEverywhere() {}

  static void insert() {
    events();
    people();
    effects();
  }

  private static void events() {
    event(
        WAITING,
        "aloware",
        "contact",
        "77",
        "pending",
        "phone_number = '+12025550142',"
            + " aloware_contact_id = '77', lane = 'p:+12025550142', coalesce_key = 'aloware:77'");
    event(
        DONE,
        "ghl",
        "contact",
        "G7",
        "done",
        "email = 'Canary@example.com', lane =" + " 'e:canary@example.com', ghl_contact_id = 'G7'");
    event(CALL, "aloware", "call", "900", "done", "aloware_contact_id = '77'");
    event(FAILED, "aloware", "call", "900", "error", "error_message = 'no note for Canaria'");
    event(
        OTHERS,
        "aloware",
        "contact",
        "78",
        "pending",
        "phone_number = '+12025550143'," + " payload_json = '{\"a\": 1}'");
    TestDatabase.run(
        "INSERT INTO texting_webhook_events (id, source, event_type, entity_type, dedupe_key,"
            + " body_hash, payload_json, status, phone_number, from_number, to_number, lane) VALUES"
            + " ('"
            + TEXT
            + "', 'texting', 'message.received', 'message', 'm', '', '{\"from\":"
            + " \"+12025550142\", \"body\": \"Canaria here\"}', 'done', '+12025550142',"
            + " '+12025550142', '+12025550100', 'p:+12025550142')");
  }

  private static void event(
      String id, String source, String entity, String entityId, String status, String more) {
    TestDatabase.run(
        "INSERT INTO webhook_events (id, source, event_type, entity_type, entity_id, dedupe_key,"
            + " body_hash, payload_json, status) VALUES ('"
            + id
            + "', '"
            + source
            + "', 'x', '"
            + entity
            + "', '"
            + entityId
            + "', '"
            + id
            + "', '', '{\"phone\": \"+12025550142\","
            + " \"email\": \"canary@example.com\", \"name\": \"Canaria\"}', '"
            + status
            + "')");
    TestDatabase.run("UPDATE webhook_events SET " + more + " WHERE id = '" + id + "'");
  }

  private static void people() {
    mapping(MAPPING, "77", "G7", "+12025550142", "Canary@example.com", "Canaria");
    mapping(
        "0b7d7e1c-8f0a-4f2c-9a55-1f4a3c1f7a17", "78", "G8", "+12025550143", "b@example.com", "Bea");
    TestDatabase.run(
        "INSERT INTO listed_tags VALUES ('" + MAPPING + "', 'canaria''s friends', true)");
    TestDatabase.run(
        "INSERT INTO optout_registry (id, phone_number, status, source, reason, last_event_at)"
            + " VALUES (gen_random_uuid(), '+12025550142', 'opted_out', 'admin',"
            + " 'Canaria asked by phone', now())");
    TestDatabase.run(
        "INSERT INTO optout_blocks (phone_number, source, blocked, reason, last_event_at, learnt_at)"
            + " VALUES ('+12025550142', 'admin', true, 'Canaria asked by phone', now(), now()),"
            + " ('+12025550142', 'texting', true, 'STOP', now(), now())");
    TestDatabase.run(
        "INSERT INTO quarantine_events (id, kind, value, reason) VALUES (gen_random_uuid(),"
            + " 'phone', '+12025550142', 'Canaria'), (gen_random_uuid(), 'contact', 'G7',"
            + " 'Canaria'), (gen_random_uuid(), 'event', '"
            + WAITING
            + "', 'Canaria')");
  }

  private static void mapping(
      String id, String aloware, String ghl, String phone, String email, String name) {
    TestDatabase.run(
        "INSERT INTO contact_mappings (id, aloware_contact_id, ghl_contact_id, phone_number, email,"
            + " aloware_state, ghl_state, created_at, updated_at, version) VALUES ('"
            + id
            + "', '"
            + aloware
            + "', '"
            + ghl
            + "', '"
            + phone
            + "', '"
            + email
            + "', '{\"name\": \""
            + name
            + "\"}', '{\"name\": \""
            + name
            + "\"}', now(), now(), 1)");
  }

  private static void effects() {
    for (String event : new String[] {DONE, CALL, TEXT}) {
      TestDatabase.run(
          "INSERT INTO sync_log (direction, entity_type, entity_id, target_id, status, decisions,"
              + " error_message, started_at, finished_at, correlation_id) VALUES ('none', 'contact',"
              + " '77', 'G7', 'success', '[{\"field\": \"name\", \"value\": \"Canaria\", \"source\":"
              + " \"ghl\", \"reason\": \"canary@example.com said\"}]', 'Canaria +12025550142',"
              + " now(), now(), '"
              + event
              + "')");
    }
    TestDatabase.run(
        "INSERT INTO message_mappings (id, texting_message_id, ghl_contact_id, from_number,"
            + " to_number) VALUES (gen_random_uuid(), 'm', 'G7', '+12025550142', '+12025550100')");
    TestDatabase.run(
        "INSERT INTO outbound_messages (id, idempotency_key, to_number, from_number, status,"
            + " fingerprint, error_message) VALUES (gen_random_uuid(), 'k', '+12025550142',"
            + " '+12025550100', 'refused', 'f', 'no such number +12025550142')");
    TestDatabase.run(
        "INSERT INTO call_notes (aloware_call_id, ghl_contact_id, known, version) VALUES ('900',"
            + " 'G7', '{\"phone\": {\"value\": \"+12025550142\"}, \"disposition\": {\"value\":"
            + " \"Canaria is nice\"}}', 1)");
    TestDatabase.run(
        "INSERT INTO admin_audit (action, detail) VALUES ('x', 'about Canaria +12025550142')");
  }
}
