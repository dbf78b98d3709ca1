package crosstie.ui.kit;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.text.Font;
import org.kordamp.ikonli.IkonHandler;
import org.kordamp.ikonli.IkonResolverProvider;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.javafx.JavaFXFontLoader;

/** Icons by the literals of the visual language; 16 px unless said otherwise. Colour follows the style class. */
public final class Icons {
    public static final String PROJECTS = "mdi2t-transit-connection-horizontal";
    public static final String TEMPLATES = "mdi2f-file-document-multiple-outline";
    public static final String HISTORY = "mdi2h-history";
    public static final String SETTINGS = "mdi2c-cog-outline";
    public static final String THEME = "mdi2t-theme-light-dark";
    public static final String SET = "mdi2s-swap-horizontal";
    public static final String TEST_RUN = "mdi2e-eye-check-outline";
    public static final String RUN = "mdi2p-play";
    public static final String STOP = "mdi2s-stop";
    public static final String COMPLETED = "mdi2c-check-circle";
    public static final String WARNING = "mdi2a-alert";
    public static final String ERROR = "mdi2c-close-octagon";
    public static final String RUNNING = "mdi2p-progress-clock";
    public static final String WAITING = "mdi2c-circle-outline";
    public static final String CANCELLED = "mdi2s-stop-circle-outline";
    public static final String CREATE = "mdi2p-plus-circle-outline";
    public static final String UPDATE = "mdi2d-delta";
    public static final String SAME = "mdi2e-equal";
    public static final String SKIP = "mdi2d-debug-step-over";
    public static final String TRANSFORM = "mdi2f-function-variant";
    public static final String VALUE_MAP = "mdi2s-swap-horizontal";
    public static final String ORGANIZATION = "mdi2d-domain";
    public static final String FILTER = "mdi2f-filter-outline";
    public static final String KEY = "mdi2k-key-variant";
    public static final String LOOKUP = "mdi2l-link-variant";
    public static final String LOCKED = "mdi2l-lock-outline";
    public static final String TEXT = "mdi2f-format-text";
    public static final String NUMBER = "mdi2n-numeric";
    public static final String MONEY = "mdi2c-cash";
    public static final String CHOICE = "mdi2f-format-list-bulleted";
    public static final String YES_NO = "mdi2t-toggle-switch-outline";
    public static final String DATE = "mdi2c-calendar";
    public static final String SEARCH = "mdi2m-magnify";
    public static final String TABLE = "mdi2t-table";
    public static final String CHEVRON_RIGHT = "mdi2c-chevron-right";
    public static final String CHEVRON_DOWN = "mdi2c-chevron-down";
    public static final String CHEVRON_UP = "mdi2c-chevron-up";
    public static final String ARROW = "mdi2a-arrow-right";
    public static final String SAFE = "mdi2s-shield-check-outline";
    public static final String CHECK = "mdi2c-check";
    public static final String REFRESH = "mdi2r-refresh";

    public static final String CONNECT = "mdi2p-power-plug-outline";
    public static final String COPY = "mdi2c-content-copy";
    public static final String OPEN = "mdi2o-open-in-new";
    public static final String REMOVE = "mdi2t-trash-can-outline";

    public static final String IMPORT = "mdi2i-import";
    public static final String EXPORT = "mdi2e-export";
    public static final String MORE = "mdi2d-dots-horizontal";
    public static final String ADD = "mdi2p-plus";
    public static final String CONNECTED = "mdi2c-check-circle-outline";
    public static final String BACKGROUND = "mdi2a-arrow-collapse-down";
    public static final String SLOW = "mdi2s-speedometer-slow";
    public static final String REMEDY = "mdi2l-lightbulb-outline";
    public static final String NOTE = "mdi2i-information-outline";

    private static final Map<String, Glyph> GLYPHS = new HashMap<>();

    private Icons() {}

    public static FontIcon of(String literal, String... styles) {
        FontIcon icon = new FontIcon(literal);
        icon.getStyleClass().add("ct-icon");
        icon.getStyleClass().addAll(styles);
        return icon;
    }

    /** An icon of 20 px, as the navigation rail has them. */
    public static Node large(String literal) {
        return of(literal, "ct-icon-large");
    }

    /** An icon of 14 px. */
    public static FontIcon small(String literal, String... styles) {
        FontIcon icon = of(literal, styles);
        icon.getStyleClass().add("ct-icon-small");
        return icon;
    }

    /** An icon as a canvas draws it. */
    public record Glyph(Font font, String text) {}

    public static Glyph glyph(String literal, double size) {
        return GLYPHS.computeIfAbsent(literal + size, k -> {
            IkonHandler handler = IkonResolverProvider.getInstance(JavaFXFontLoader.getInstance())
                    .resolve(literal);
            Font font = Font.font(((Font) handler.getFont()).getFamily(), size);
            return new Glyph(font, Character.toString(handler.resolve(literal).getCode()));
        });
    }
}
