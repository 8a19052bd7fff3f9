namespace Sluice.Generator.Tests.Programs;

/// <summary>Names that break generators, each at most once in its scope.</summary>
internal sealed class Names(Dice dice, bool isInNamespace)
{
    private static readonly string[] Types =
    [
        "Order", "Line", "Page", "Reader", "Writer", "Invocation", "Program", "DeployFiles", "LambdaContext", "Codec", "OrderCodec", "Größe", "Ключ", "数", "_Under", "__Two",
        "@class", "@event", "@await", "@async", "@yield", "@record", "@dynamic", "@where", "@partial", "@global", "@required", "@scoped", "@file", "@field", "@nameof",
        "String", "Int32", "Object", "Guid2", "Type", "Attribute1", "List1", "Task1", "A", "a", "IDisposable1", "ValueTask1", "Utf8", "Math1", "Sluice1", "PayloadReader", "ValueWriter", "Function",
    ];

    // Outside of all namespaces SLUICE056 refuses them, or the tests' own usings mean them.
    private static readonly string[] TypesOfNamespaces = ["@var", "Sluice", "@nint", "@notnull", "Amazon", "Lambda"];

    private static readonly string[] Members =
    [
        "Id", "ID", "Name", "Value", "Count", "URL", "IOStream", "@class", "@int", "@base", "@this", "@new", "@default", "@await", "@async", "@var", "@value", "@get", "@set", "@init", "@required",
        "Größe", "имя", "_x", "__y", "A", "b", "cD", "Reader", "Writer", "Seen", "M_Value", "Item", "Items", "Result", "Length1", "Handler", "Invocation", "@string", "@object", "@field", "@when",
        "@if", "@for", "@switch", "@operator", "@checked", "@stackalloc", "@null", "@true", "@typeof", "and", "or", "not", "@with", "@unmanaged", "@allows", "@extension", "@static", "@ref",
    ];

    private static readonly string[] Parameters =
    [
        "id", "name", "value", "reader", "writer", "invocation", "handler", "services", "scope", "result", "answer", "seen", "item", "items", "exception", "operation", "p_id", "g0", "g0d", "i", "e",
        "@class", "@int", "@base", "@this", "@new", "@default", "@await", "@async", "@var", "@yield", "@params", "@event", "@when", "@field", "länge", "ключ", "_", "__", "Id", "A", "text", "body", "buffer",
        "@if", "@for", "@switch", "@operator", "@checked", "@null", "@true", "@typeof", "and", "or", "not", "@with", "@unmanaged", "@static", "@ref", "@in", "@out", "@lock", "@nint",
    ];

    private readonly HashSet<string> _types = new(StringComparer.OrdinalIgnoreCase);
    private int _count;

    public string Type() => Pick(isInNamespace && dice.OneIn(6) ? TypesOfNamespaces : Types, _types, "T");

    public string Member(HashSet<string> taken) => Pick(Members, taken, "P");

    public string Parameter(HashSet<string> taken) => Pick(Parameters, taken, "v");

    /// <summary>Letters and digits, for what a request or a file holds.</summary>
    public string Plain(string prefix) => prefix + _count++;

    private string Pick(string[] odd, HashSet<string> taken, string plain)
    {
        for (var i = 0; i < 4; i++)
        {
            var name = dice.Of(odd);
            if (taken.Add(name.TrimStart('@').Replace("_", "", StringComparison.Ordinal) + (name.Trim('_').Length == 0 ? name : "")))
            {
                return name;
            }
        }

        return Plain(plain);
    }
}
