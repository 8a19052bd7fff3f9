using System.Text;

namespace Sluice.Generator.Tests.Programs;

/// <summary>Types that bodies and results hold: records, classes, structs, enums, generics and derived types, with attributes.</summary>
internal sealed class TypeGraph(Dice dice, Names names, bool isNullable)
{
    private static readonly string[] Values = ["bool", "byte", "sbyte", "short", "ushort", "int", "uint", "long", "ulong", "float", "double", "decimal", "char", "Guid", "DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan", "Half", "Int128", "UInt128"];
    private static readonly string[] References = ["string", "Uri", "Version"];
    private static readonly string[] Numbers = ["int", "long", "double", "decimal", "byte", "float"];

    private readonly List<string> _objects = [];
    private readonly List<string> _structs = [];
    private readonly List<string> _enums = [];
    private readonly List<string> _generics = [];

    public StringBuilder Text { get; } = new();

    public void Declare(int count)
    {
        for (var i = 0; i < count; i++)
        {
            switch (dice.Next(9))
            {
                case 0: DeclareEnum(); break;
                case 1: DeclareStruct(); break;
                case 2: DeclareGeneric(); break;
                case 3: DeclareFamily(); break;
                case 4 or 5: DeclareClass(); break;
                default: DeclareRecord(); break;
            }
        }

        if (_objects.Count == 0)
        {
            DeclareRecord();
        }

        if (dice.OneIn(5))
        {
            _objects.Add(ProgramCheck.AliasedType);
        }
    }

    /// <summary>What fits in one text.</summary>
    public string Scalar() => dice.Next(10) switch
    {
        0 or 1 => "string",
        2 => "string" + Mark,
        3 => dice.Of(References),
        4 when _enums.Count > 0 => dice.Of(_enums),
        5 when _enums.Count > 0 => dice.Of(_enums) + "?",
        6 => dice.Of(Values) + "?",
        _ => dice.Of(Values),
    };

    public string TextList() => dice.Of("long[]", "List<string>", $"IReadOnlyList<{dice.Of(Numbers[..4])}>", "HashSet<int>", $"IEnumerable<{dice.Of("Guid", "bool", "TimeSpan")}>", "System.Collections.Immutable.ImmutableArray<long>", "int?[]");

    public string Object() => _objects.Count == 0 ? "string" : dice.Of(_objects);

    public string Any(int depth = 0) => dice.Next(depth > 2 ? 5 : 14) switch
    {
        0 or 1 => Scalar(),
        2 or 3 => Object(),
        4 => Object() + Mark,
        5 => $"List<{Any(depth + 1)}>",
        6 => $"{Array(Any(depth + 1))}",
        7 => $"Dictionary<{dice.Of("string", "int", "Guid", _enums.Count > 0 ? dice.Of(_enums) : "long")}, {Any(depth + 1)}>",
        8 => dice.Of("IReadOnlyList", "IList", "ICollection", "IEnumerable", "HashSet", "System.Collections.Immutable.ImmutableList", "System.Collections.Immutable.ImmutableArray", "Queue", "LinkedList", "System.Collections.ObjectModel.Collection") + $"<{Any(depth + 1)}>",
        9 when _generics.Count > 0 => $"{dice.Of(_generics)}<{Any(depth + 1)}>",
        10 when _structs.Count > 0 => dice.Of(_structs) + dice.Of("", "?"),
        11 => dice.Of("System.Text.Json.JsonElement", "System.Text.Json.Nodes.JsonNode", "object", "byte[]", "System.Text.Json.Nodes.JsonObject"),
        12 => $"IReadOnlyDictionary<string, {Any(depth + 1)}>",
        13 => $"KeyValuePair<string, {Any(depth + 1)}>",
        _ => dice.Of(Values),
    };

    private string Mark => isNullable ? "?" : "";

    /// <summary>An attribute that makes the compiler report each use, of which the program's own ones are turned off by a pragma.</summary>
    private string Experimental => dice.OneIn(8) ? "[System.Diagnostics.CodeAnalysis.Experimental(\"EXP1\")] " : "";

    /// <summary>The same for what the program itself never uses.</summary>
    private string Discouraged => dice.OneIn(12) ? "[Obsolete(\"x\", true)] " : Experimental;

    // "T?[]" of a reference and of a value alike.
    private static string Array(string element) => element + "[]";

    private void DeclareEnum()
    {
        var name = names.Type();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var members = Enumerable.Range(0, dice.Between(1, 5)).Select(_ => names.Member(taken) is var m && m.Length == 1 && m == "_" ? names.Plain("M") : taken.Last() is "" ? names.Plain("M") : m).ToArray();
        var isText = dice.OneIn(2);
        Line(Experimental + (isText ? "[System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter))] " : "") + (dice.OneIn(4) ? "[Flags] " : "")
            + $"public enum {name}{dice.Of("", " : byte", " : long", " : ulong")} {{ {string.Join(", ", members)} }}");
        _enums.Add(name);
    }

    private void DeclareStruct()
    {
        var name = names.Type();
        var taken = Taken(name);
        Line(Experimental + (dice.OneIn(2)
            ? $"public readonly record struct {name}({dice.Of(Values)} {names.Member(taken)}, string {names.Member(taken)});"
            : $"public struct {name} {{ public {dice.Of(Values)} {names.Member(taken)} {{ get; set; }} public int? {names.Member(taken)} {{ get; init; }} }}"));
        _structs.Add(name);
    }

    private void DeclareGeneric()
    {
        var name = names.Type();
        var taken = Taken(name);
        Line($"{Experimental}public sealed record {name}<TItem>(IReadOnlyList<TItem> {names.Member(taken)}, string{Mark} {names.Member(taken)} = null);");
        _generics.Add(name);
    }

    /// <summary>A base, and what stands for it.</summary>
    private void DeclareFamily()
    {
        var (name, first, second) = (names.Type(), names.Type(), names.Type());
        var (own, others) = (Taken(name), Taken(first));
        others.UnionWith(Taken(second));
        var id = names.Member(own);
        others.UnionWith(own);
        var polymorphic = dice.OneIn(3) ? "[System.Text.Json.Serialization.JsonPolymorphic(TypeDiscriminatorPropertyName = \"kind-of\")] " : "";
        Line($"{polymorphic}[System.Text.Json.Serialization.JsonDerivedType(typeof({first}), {dice.Of("\"first\"", "1")}), System.Text.Json.Serialization.JsonDerivedType(typeof({second}), {dice.Of("\"second\"", "2")})]");
        Line($"{Experimental}public {dice.Of("abstract ", "")}class {name} {{ public int {id} {{ get; set; }} }}");
        Line($"{Experimental}public sealed class {first} : {name} {{ {Discouraged}public {Scalar()} {names.Member(others)} {{ get; set; }} = default!; }}");
        Line($"public sealed class {second} : {name} {{ public List<{name}> {names.Member(others)} {{ get; init; }} = new(); }}");
        _objects.Add(name);
    }

    private void DeclareClass()
    {
        var name = names.Type();
        var taken = Taken(name);
        Line($"{Experimental}public {dice.Of("", "sealed ", "partial ")}class {name}");
        Line("{");
        for (var i = dice.Between(0, 5); i >= 0; i--)
        {
            Line("    " + Property(taken, name));
        }

        Line("}");
        _objects.Add(name);
    }

    private void DeclareRecord()
    {
        var name = names.Type();
        var taken = Taken(name);
        var parameters = Enumerable.Range(0, dice.Between(0, 4)).Select(_ => Checked(out var type) + $"{type} {names.Member(taken)}").ToList();
        if (dice.OneIn(3))
        {
            parameters.Add($"{dice.Of("int", "long", "byte")} {names.Member(taken)} = {dice.Next(100)}");
        }

        Line($"{Experimental}public {dice.Of("", "sealed ")}record {name}({string.Join(", ", parameters)})");
        Line("{");
        for (var i = dice.Between(0, 2); i > 0; i--)
        {
            Line("    " + Property(taken, name));
        }

        Line("}");
        _objects.Add(name);
    }

    private string Property(HashSet<string> taken, string owner)
    {
        var validation = Checked(out var type);
        var isRecursive = isNullable && dice.OneIn(8);
        var json = dice.Next(8) switch
        {
            0 => $"[System.Text.Json.Serialization.JsonPropertyName(\"{names.Plain(dice.Of("json-", "ü ", "$", "a\\\"b"))}\")] ",
            1 => $"[System.Text.Json.Serialization.JsonPropertyOrder({dice.Between(-2, 2)})] ",
            2 => "[System.Text.Json.Serialization.JsonIgnore] ",
            _ => "",
        };
        return isRecursive ? $"{json}public {owner}? {names.Member(taken)} {{ get; set; }}" : dice.Next(6) switch
        {
            0 when json != "[System.Text.Json.Serialization.JsonIgnore] " => $"{json}{validation}public required {type} {names.Member(taken)} {{ get; {dice.Of("set", "init")}; }}",
            1 => $"{json}{Discouraged}public {type} {names.Member(taken)} => throw new NotSupportedException();",
            2 => $"{json}{Discouraged}{validation}public {type} {names.Member(taken)} {{ get; init; }} = default!;",
            3 => $"{json}public {type} {names.Member(taken)} {{ get; private set; }} = default!;",
            _ => $"{json}{validation}{Discouraged}public {type} {names.Member(taken)} {{ get; set; }} = default!;",
        };
    }

    /// <summary>A type, and attributes that ask something of it.</summary>
    private string Checked(out string type)
    {
        const string Annotations = "System.ComponentModel.DataAnnotations.";
        switch (dice.Next(12))
        {
            case 0:
                type = dice.Of(Numbers);
                return $"[{Annotations}Range({dice.Next(5)}, {dice.Between(5, 99)})] ";
            case 1:
                type = "string";
                return $"[{Annotations}StringLength({dice.Between(3, 50)}, MinimumLength = {dice.Next(3)})] ";
            case 2:
                type = "string" + Mark;
                return $"[{Annotations}Required{dice.Of("", "(AllowEmptyStrings = true)", "(ErrorMessage = \"say \\\"{{0}}\\\" ü\")")}] ";
            case 3:
                type = "string";
                return dice.Of($"[{Annotations}EmailAddress] ", $"[{Annotations}Url] ", $"[{Annotations}RegularExpression(@\"^[a-z\\d\"\"]+$\")] ", $"[{Annotations}AllowedValues(\"a\", \"b\\n\")] ");
            case 4:
                type = $"List<{Any(2)}>";
                return $"[{Annotations}MinLength(1), {Annotations}MaxLength({dice.Between(1, 9)})] ";
            default:
                type = Any();
                return "";
        }
    }

    // A member cannot have its type's name, and records have some of their own.
    private static HashSet<string> Taken(string type) => new(StringComparer.OrdinalIgnoreCase) { type.TrimStart('@').Replace("_", "", StringComparison.Ordinal), "EqualityContract" };

    private void Line(string text) => Text.Append(text).Append('\n');
}
