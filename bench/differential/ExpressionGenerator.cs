using Sluice.MappingTemplates.Methods;

namespace Sluice.Differential;

/// <summary>References and expressions.</summary>
internal sealed class ExpressionGenerator(Dice dice)
{
    private static readonly string[] Operators = ["+", "-", "*", "/", "%", "==", "!=", "<", "<=", ">", ">=", "&&", "||", "and", "or", "lt", "le", "gt", "ge", "eq", "ne"];

    // What holds a value of each class, and what cannot be compared with another process's answer.
    private static readonly (string Reference, JavaClass Class)[] Targets =
    [
        ("s", JavaClasses.String), ("csv", JavaClasses.String), ("uni", JavaClasses.String), ("e", JavaClasses.String), ("input.body", JavaClasses.String),
        ("n", JavaClasses.Integer), ("neg", JavaClasses.Integer), ("big", JavaClasses.Integer), ("lng", JavaClasses.Long), ("d", JavaClasses.Double),
        ("t", JavaClasses.Boolean), ("bi", JavaClasses.BigInteger), ("bd", JavaClasses.BigDecimal), ("s.charAt(0)", JavaClasses.Character),
        ("l", JavaClasses.ArrayList), ("ln", JavaClasses.ArrayList), ("input.path('$.items')", JavaClasses.JsonArray), ("input.path('$.tags')", JavaClasses.JsonArray),
        ("m", JavaClasses.LinkedHashMap), ("em", JavaClasses.LinkedHashMap), ("context", JavaClasses.LinkedHashMap), ("input.path('$')", JavaClasses.LinkedHashMap),
        ("m.entrySet().iterator().next()", JavaClasses.Entry), ("l.iterator()", JavaClasses.Iterator), ("foreach", JavaClasses.ForeachScope), ("util", JavaClasses.Util),
        ("s.class", JavaClasses.Class), ("input", JavaClasses.Input),
    ];

    private static readonly HashSet<string> Skipped =
    [
        // Java's own chance, or a limit of this engine.
        "intern", "getBoolean", "getInteger", "getLong", "repeat", "shiftLeft", "pow", "setBit", "flipBit", "clearBit", "indent", "nextProbablePrime", "isProbablePrime",
        "getBytes", "toCharArray", "toChars", "toByteArray", "scaleByPowerOfTen", "movePointLeft", "movePointRight", "listIterator", "subList", "toArray", "split", "of", "copyOf",
        "ensureCapacity", "iterator", "divideAndRemainder", "copyValueOf", "getInfo", "getPackageName", "setScale", "forDigit", "stream", "parallelStream", "spliterator", "chars", "codePoints", "lines", "describeConstable", "comparingByKey",
        "comparingByValue",
    ];

    public string Reference(int depth)
    {
        var path = Path(depth);
        return dice.Below(10) switch
        {
            < 5 => "$" + path,
            < 8 => "${" + path + "}",
            8 => "$!" + path,
            _ => "$!{" + path + "}",
        };
    }

    public string Path(int depth)
    {
        if (depth > 0 && dice.OneIn(2))
        {
            return Call(depth);
        }

        var path = dice.Pick(Words.Variables);
        for (var parts = dice.Below(4); parts > 1; parts--)
        {
            path += dice.Below(5) switch
            {
                0 when depth > 0 => $"[{Index(depth - 1)}]",
                1 when depth > 0 => $".get({Value(depth - 1)})",
                2 => ".size()",
                _ => "." + dice.Pick(Words.Names),
            };
        }

        return path;
    }

    /// <summary>A method of the tables, mostly with arguments that fit.</summary>
    public string Call(int depth)
    {
        if (dice.OneIn(4))
        {
            return Usual(depth);
        }

        var (reference, type) = dice.Pick(Targets);
        var names = type.MethodNames;
        var name = dice.Pick(names);
        if (Skipped.Contains(name) || (name == "hashCode" && IsIdentity(type)))
        {
            return reference;
        }

        var overloads = type.Overloads(name);
        var parameters = dice.Pick(overloads).Parameters;
        var arguments = parameters.Select(p => dice.OneIn(8) ? Value(depth - 1) : Argument(p.Name, depth - 1)).ToList();
        if (dice.OneIn(40))
        {
            arguments.Add(Value(0));
        }

        var call = $"{reference}.{name}({string.Join(dice.OneIn(2) ? ", " : ",", arguments)})";
        return dice.OneIn(5) ? call + "." + dice.Pick(Words.Names) : dice.OneIn(6) ? call + ".toString()" : call;
    }

    public string Value(int depth) => dice.Below(depth > 0 ? 14 : 8) switch
    {
        0 => Integer(),
        1 => dice.Pick(["1.5", "0.0", "-2.25", ".5", "1e3", "100.0", "1."]),
        2 => dice.Pick(["true", "false"]),
        3 or 4 => Quoted(dice.Pick(Words.Texts)),
        5 => Integer(),
        6 or 7 => "$" + dice.Pick(Words.Variables),
        8 or 9 => Reference(depth - 1),
        10 => $"[{string.Join(", ", Enumerable.Range(0, dice.Below(4)).Select(_ => Value(depth - 1)))}]",
        11 => $"[{Bound()}..{Bound()}]",
        12 => "{" + string.Join(", ", Enumerable.Range(0, dice.Below(3)).Select(_ => Quoted(dice.Pick(Words.Names)) + " : " + Value(depth - 1))) + "}",
        _ => Interpolated(depth - 1),
    };

    public string Expression(int depth)
    {
        if (depth <= 0 || dice.OneIn(3))
        {
            return Value(Math.Max(0, depth));
        }

        return dice.Below(8) switch
        {
            0 => "!" + Expression(depth - 1),
            1 => $"({Expression(depth - 1)})",
            2 => "not " + Expression(depth - 1),
            _ => $"{Expression(depth - 1)}{Space()}{dice.Pick(Operators)} {Expression(depth - 1)}",
        };
    }

    public string Index(int depth) => dice.Below(4) switch
    {
        0 => Quoted(dice.Pick(Words.Names)),
        1 => "$" + dice.Pick(Words.Variables),
        2 when depth > 0 => Reference(depth - 1),
        _ => dice.Pick(["0", "1", "2", "-1", "-2", " 0 "]),
    };

    public string Quoted(string text) => dice.OneIn(3)
        ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
        : "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    // What mapping templates really call.
    private string Usual(int depth) => dice.Below(12) switch
    {
        0 => $"input.path({Quoted(dice.Pick(Words.JsonPaths))})",
        1 => $"input.json({Quoted(dice.Pick(Words.JsonPaths))})",
        2 => $"input.params({Quoted(dice.Pick(["id", "q", "page", "X-Header", "nope"]))})",
        3 => $"input.params().{dice.Pick(["path", "querystring", "header"])}{dice.Pick(["", ".keySet()", ".id", ".get('q')"])}",
        4 => $"util.escapeJavaScript({Value(depth - 1)}){dice.Pick(["", ".replaceAll(\"\\\\'\",\"'\")"])}",
        5 => $"util.parseJson({dice.Pick(["$input.body", "'{\"a\":[1,{\"b\":null}]}'", "\"[1,2.50,true]\"", "$s", "'{bad'"])})",
        6 => $"util.{dice.Pick(["urlEncode", "urlDecode", "base64Encode"])}({Value(depth - 1)})",
        7 => $"util.base64Decode($util.base64Encode({Value(depth - 1)}))",
        8 => $"{Text()}.replaceAll({Quoted(dice.Pick(Words.Regexes))}, {Quoted(dice.Pick(Words.Replacements))})",
        9 => $"{Text()}.split({Quoted(dice.Pick(Words.Regexes))}){dice.Pick([".size()", "[0]", ".get(1)", ".isEmpty()"])}",
        10 => $"{Text()}.{dice.Pick(["matches", "replaceFirst"])}({Quoted(dice.Pick(Words.Regexes))}{dice.Pick(["", ", 'x'"])})",
        _ => $"context.{dice.Pick(["requestId", "identity.sourceIp", "authorizer.claims.sub", "identity.user", "httpMethod", "nope", "requestTimeEpoch"])}",
    };

    private static bool IsIdentity(JavaClass type) =>
        type == JavaClasses.Iterator || type == JavaClasses.Util || type == JavaClasses.Class || type == JavaClasses.Input;

    private string Text() => dice.Pick(["s", "csv", "uni", "ap", "input.body", "e", "sp"]);

    private string Argument(string type, int depth) => type switch
    {
        "int" or "long" => dice.OneIn(3) ? "$" + dice.Pick(["n", "z", "neg", "lng"]) : Integer(),
        "String" or "CharSequence" => dice.OneIn(3) ? "$" + dice.Pick(["s", "e", "num", "csv", "sp"]) : Quoted(dice.Pick(Words.Texts)),
        "double" or "float" => dice.Pick(["$d", "1.5", "-0.5", "$dz", "3"]),
        "boolean" => dice.Pick(["true", "false", "$t", "$f"]),
        "char" or "Character" => "$s.charAt(" + dice.Pick(["0", "1", "4"]) + ")",
        "BigInteger" => "$bi",
        "BigDecimal" => "$bd",
        "Collection" or "Iterable" or "List" => dice.Pick(["$l", "$ln", "[1,2]", "['a']", "$m.keySet()", "$el"]),
        "Map" => dice.Pick(["$m", "$em", "{'q':1}"]),
        "Object[]" or "CharSequence[]" => Value(Math.Max(0, depth)),
        "Comparator" or "Function" or "Locale" or "Charset" or "MathContext" or "RoundingMode" => "nothing",
        _ => Value(Math.Max(0, depth)),
    };

    private string Interpolated(int depth) => dice.Below(4) switch
    {
        0 => $"\"{Reference(depth).Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        1 => $"\"a {Reference(depth).Replace("\"", "\"\"", StringComparison.Ordinal)} b\"",
        2 => $"\"#if({Value(0).Replace("\"", "\"\"", StringComparison.Ordinal)})x#{{else}}y#end\"",
        _ => $"\"{dice.Pick(Words.Marks).Replace("\"", "\"\"", StringComparison.Ordinal)}{Reference(0).Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
    };

    private string Integer() => dice.Pick(["0", "1", "2", "-1", "3", "5", "10", "100", "2147483647", "9223372036854775807", "-2147483648", "12345678901", "007", "1000000"]);

    private string Bound() => dice.Pick(["0", "1", "3", "-2", "$n", "$z", "$neg", "$l.size()", "$d", "$nope"]);

    private string Space() => dice.OneIn(5) ? "" : " ";
}
