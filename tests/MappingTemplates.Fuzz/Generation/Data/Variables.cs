namespace Sluice.MappingTemplates.Fuzz.Generation.Data;

/// <summary>Top-level references besides those of the gateway: one or more values for each kind.</summary>
internal static class Variables
{
    private static readonly (string Name, Kind Kind, string[] Values)[] Table =
    [
        ("s", Kind.Text, ["\"Hello World\"", "\"abc\"", "\"aXbXc\"", "\"\"", "\" pad \"", "\"42\""]),
        ("e", Kind.Text, ["\"\""]),
        ("num", Kind.Text, ["\"42\"", "\"-7\"", "\"007\"", "\"1.5\"", "\"1e3\"", "\"x\""]),
        ("csv", Kind.Text, ["\"a,b,,c\"", "\"a,b,,\"", "\",\"", "\"x=1&y=2\""]),
        ("h", Kind.Text, ["\"it's\"", "\"say \\\"hi\\\"\"", "\"back\\\\slash\"", "\"tab\\tnl\\n\"", "\"$s #set($x=1)\"", "\"é☃😀\"", "\"\\u2028</script>\"", "\"\\u0001\\u007f\""]),
        ("dol", Kind.Text, ["\"$s #if\"", "\"${s}\"", "\"\\\\$s\"", "\"#end\""]),
        ("n", Kind.Whole, ["5", "0", "-3", "7", "2147483647", "-2147483648", "65"]),
        ("one", Kind.Whole, ["1"]),
        ("two", Kind.Whole, ["2"]),
        ("z", Kind.Whole, ["0"]),
        ("lng", Kind.Whole, ["9223372036854775807", "2147483648", "1583798639428", "-9223372036854775808"]),
        ("bi", Kind.Big, ["12345678901234567890", "-98765432109876543210", "9223372036854775808"]),
        ("d", Kind.Fraction, ["1.5", "0.1", "-2.5", "1e21", "1.0", "0.00001", "123456789.125", "1e7", "5e-324"]),
        ("dz", Kind.Fraction, ["0.0", "-0.0"]),
        ("t", Kind.Truth, ["true"]),
        ("f", Kind.Truth, ["false"]),
        ("nl", Kind.Nothing, ["null"]),
        ("l", Kind.List, ["[\"a\",\"b\",\"c\"]", "[1,\"two\",null,true]", "[\"x\"]", "[\"b\",\"a\",\"b\"]"]),
        ("ln", Kind.List, ["[1,2,3]", "[3,1,2,1]", "[1.5,2,10000000000]"]),
        ("ll", Kind.List, ["[[1,2],[\"x\"],[]]", "[[\"a\",[\"b\"]]]"]),
        ("el", Kind.List, ["[]"]),
        ("lm", Kind.List, ["[{\"id\":1,\"k\":\"v\"},{\"id\":2,\"k\":null}]"]),
        ("m", Kind.Map, ["{\"a\":1,\"b\":\"two\",\"c\":{\"d\":\"deep\",\"e\":[1,2]},\"a-b\":\"hyphen\",\"size\":\"sizeProp\",\"empty\":\"\",\"nul\":null}", "{\"k\":\"v\"}", "{\"zebra\":1,\"apple\":2,\"mango\":3,\"class\":\"c\"}"]),
        ("em", Kind.Map, ["{}"]),
    ];

    public static IReadOnlyList<Variable> All { get; } = [.. Table.Select(row => new Variable(row.Name, row.Kind))];

    /// <summary>The JSON text of each variable's value that the template may name.</summary>
    public static IEnumerable<(string Name, string Json)> Values(Dice dice, string template)
    {
        foreach (var (name, _, values) in Table)
        {
            if (Names(template, name))
            {
                yield return (name, dice.Pick<string>(values));
            }
        }
    }

    private static bool Names(string template, string name)
    {
        for (var at = template.IndexOf(name, StringComparison.Ordinal); at >= 0; at = template.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (at > 0 && template[at - 1] is ('$' or '!' or '{'))
            {
                return true;
            }
        }

        return false;
    }
}
