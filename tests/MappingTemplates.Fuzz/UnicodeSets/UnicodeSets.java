import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Prints src/MappingTemplates/Java/Regex/unicode-sets.txt: the sets of code points behind the names in Java's \p{…}.
 *
 *   java --add-opens java.base/java.lang=ALL-UNNAMED UnicodeSets.java > unicode-sets.txt
 *
 * A line is KIND NAME|ALIAS|…, a tab and the set: the gap to each range and its length, in base 36.
 * Kinds: b block, s script, p binary property, i the same property where letter case does not count, j a method of Character.
 */
final class UnicodeSets {
    private static final String[] PROPERTIES = {
        "ALPHABETIC", "LETTER", "IDEOGRAPHIC", "LOWERCASE", "UPPERCASE", "TITLECASE", "WHITE_SPACE", "CONTROL", "PUNCTUATION", "HEX_DIGIT",
        "ASSIGNED", "NONCHARACTER_CODE_POINT", "DIGIT", "ALNUM", "BLANK", "GRAPH", "PRINT", "WORD", "JOIN_CONTROL",
    };

    private static final String[] METHODS = {
        "javaLowerCase", "javaUpperCase", "javaAlphabetic", "javaIdeographic", "javaTitleCase", "javaDigit", "javaDefined", "javaLetter",
        "javaLetterOrDigit", "javaJavaIdentifierStart", "javaJavaIdentifierPart", "javaUnicodeIdentifierStart", "javaUnicodeIdentifierPart",
        "javaIdentifierIgnorable", "javaSpaceChar", "javaWhitespace", "javaISOControl", "javaMirrored",
    };

    public static void main(String[] arguments) throws Exception {
        printBlocks();
        printScripts();
        for (var name : PROPERTIES) {
            var names = name.indexOf('_') < 0 || name.equals("NONCHARACTER_CODE_POINT") && !known("NONCHARACTERCODEPOINT")
                ? name : name + "|" + name.replace("_", "");
            print("p", names, "\\p{Is" + name + "}");
            if (!encode("\\p{Is" + name + "}").equals(encode("(?i)\\p{Is" + name + "}"))) {
                print("i", names, "(?i)\\p{Is" + name + "}");
            }
        }

        for (var name : METHODS) {
            print("j", name, "\\p{" + name + "}");
            if (!encode("\\p{" + name + "}").equals(encode("(?i)\\p{" + name + "}"))) {
                print("i", name, "(?i)\\p{" + name + "}");
            }
        }
    }

    private static boolean known(String property) {
        try {
            Pattern.compile("\\p{Is" + property + "}");
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static void printBlocks() throws Exception {
        var byName = (Map<?, ?>) field(Character.UnicodeBlock.class, "map").get(null);
        var names = new LinkedHashMap<Character.UnicodeBlock, List<String>>();
        for (var entry : new TreeMap<>(byName).entrySet()) {
            names.computeIfAbsent((Character.UnicodeBlock) entry.getValue(), k -> new ArrayList<>()).add(entry.getKey().toString().toUpperCase(Locale.ROOT));
        }

        for (var block : names.entrySet()) {
            print("b", String.join("|", block.getValue()), "\\p{In" + block.getValue().get(0) + "}");
        }
    }

    private static void printScripts() throws Exception {
        var aliases = (Map<?, ?>) field(Character.UnicodeScript.class, "aliases").get(null);
        for (var script : Character.UnicodeScript.values()) {
            var names = new ArrayList<String>(List.of(script.name()));
            for (var alias : new TreeMap<>(aliases).entrySet()) {
                if (alias.getValue() == script) {
                    names.add(alias.getKey().toString());
                }
            }

            print("s", String.join("|", names), "\\p{script=" + script.name() + "}");
        }
    }

    private static Field field(Class<?> type, String name) throws Exception {
        var field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    private static void print(String kind, String names, String pattern) {
        System.out.print(kind + " " + names + "\t" + encode(pattern).trim() + "\n");
    }

    private static String encode(String expression) {
        var matcher = Pattern.compile(expression).matcher("");
        var text = new StringBuilder();
        int end = 0, start = -1;
        for (int c = 0; c <= Character.MAX_CODE_POINT + 1; c++) {
            boolean in = c <= Character.MAX_CODE_POINT && matcher.reset(Character.toString(c)).matches();
            if (in && start < 0) {
                start = c;
            } else if (!in && start >= 0) {
                text.append(' ').append(Integer.toString(start - end, 36)).append(' ').append(Integer.toString(c - start, 36));
                end = c;
                start = -1;
            }
        }

        return text.toString();
    }
}
