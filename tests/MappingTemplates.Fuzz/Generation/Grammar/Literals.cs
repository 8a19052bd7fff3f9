namespace Sluice.MappingTemplates.Fuzz.Generation.Grammar;

/// <summary>Numbers and strings, as templates write them.</summary>
internal sealed class Literals(Dice dice)
{
    public string Integer() => dice.Weighted(70, 12, 10, 8) switch
    {
        0 => dice.Pick("0", "1", "2", "3", "5", "7", "10", "42", "100"),
        1 => dice.Pick("-1", "-2", "-7", "-100"),
        2 => dice.Pick("2147483647", "-2147483648", "2147483648", "65", "1000", "200", "404", "500"),
        _ => dice.Pick("9223372036854775807", "-9223372036854775808", "9223372036854775808", "12345678901234567890", "007", "00", "-0", "4294967296"),
    };

    public string Fraction() => dice.Pick("1.5", "0.5", "2.0", "-1.5", "0.1", "0.0", "-0.0", "3.14", "1e3", "1.0e-5", "1.5e10", ".5", "1.", "1E5", "100.25", "1e400", "5e-324", "0.30000000000000004", "1.0e7", "1e-4", "123456789.5", "-.5", "1.e2", "1e+2");

    /// <summary>What stands for itself between single quotes.</summary>
    public string Single(string value) => "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'";

    /// <summary>Between double quotes: references and directives in it are run.</summary>
    public string Double(string value) => "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    public string Key() => dice.Pick("a", "b", "c", "k", "id", "name", "a-b", "nope", "size", "d", "e", "empty", "nul", "key with space", "1", "zebra", "");

    public string Word() => dice.Pick("a", "b", "l", "o", "Hello", "", "x", "42", "World", "lo W", "true", "é", "A", "two", "it's", "\\", "😀", ",", "v", "h", "say \"hi\"", "$", "#", "\t", "a\nb", "\\u0041", "\\n", "%s", "null");
}
