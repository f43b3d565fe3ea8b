/**
 * Settings: every variable, its default and what it may be; read and checked once, before anything
 * starts; and the objects that are made of them.
 *
 * <p>May import any feature root; nothing in the application imports it. {@link
 * df.middleware.wiring.SettingsReader} is plain Java, so that the local run checks the environment
 * with the very same code. Start with {@link df.middleware.wiring.SettingKey}.
 */
@NullMarked
package df.middleware.wiring;

import org.jspecify.annotations.NullMarked;
