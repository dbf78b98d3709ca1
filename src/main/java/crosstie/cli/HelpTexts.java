package crosstie.cli;

import crosstie.studio.Sentences;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;

/** The sentences of {@code --help}, in the language asked for: keys {@code help.<key as picocli looks for it>}. */
final class HelpTexts extends ResourceBundle {
    private static final String PREFIX = "help.";

    private final Sentences sentences;

    HelpTexts(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    protected Object handleGetObject(String key) {
        return sentences.keys().contains(PREFIX + key) ? sentences.text(PREFIX + key) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(sentences.keys().stream()
                .filter(k -> k.startsWith(PREFIX))
                .map(k -> k.substring(PREFIX.length()))
                .toList());
    }
}
