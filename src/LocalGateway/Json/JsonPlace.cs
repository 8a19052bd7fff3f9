using System.Globalization;
using System.Text.Json;

namespace Sluice.LocalGateway.Json;

/// <summary>A JSON value with its file and its path, so that error messages can name the place.</summary>
internal readonly struct JsonPlace
{
    public JsonPlace(JsonElement value, string file, string path = "$")
    {
        Value = value;
        File = file;
        Path = path;
    }

    public JsonElement Value { get; }

    public string File { get; }

    public string Path { get; }

    public bool IsObject => Value.ValueKind == JsonValueKind.Object;

    public bool IsString => Value.ValueKind == JsonValueKind.String;

    public DocumentException Error(string problem, Exception? inner = null) => Error(Refusal.OnlyHere, problem, inner);

    public DocumentException Error(Refusal refusal, string problem, Exception? inner = null)
        => new(File, Path, problem, inner) { Refusal = refusal, IsUnknown = IsUnknown };

    /// <summary>Returns a member, or null if it is absent or JSON's null.</summary>
    public JsonPlace? Find(string name)
        => IsObject && Value.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null
            ? new JsonPlace(member, File, Child(name))
            : null;

    /// <summary>Whether the value is an intrinsic function of CloudFormation.</summary>
    public bool IsIntrinsic => Intrinsic.Is(Value);

    /// <summary>Whether only CloudFormation or another tool knows what this value will be.</summary>
    public bool IsUnknown => IsIntrinsic || (IsString && Intrinsic.HasPlaceholder(Value.GetString()!));

    /// <summary>Returns the text of a member, or null if it is absent or not a text.</summary>
    public string? TextOf(string name) => Find(name) is { IsString: true } text ? text.Text() : null;

    public JsonPlace Member(string name, Refusal refusal = Refusal.OnlyHere) => Find(name) ?? throw Error(refusal, $"'{name}' is missing.");

    /// <summary>Returns the members of an object.</summary>
    /// <param name="refusal">Who refuses a value that is not an object.</param>
    public IEnumerable<KeyValuePair<string, JsonPlace>> Members(Refusal refusal = Refusal.OnlyHere)
    {
        if (!IsObject)
        {
            throw Error(refusal, $"an object is expected here, not {Kind}.");
        }

        foreach (var property in Value.EnumerateObject())
        {
            yield return new(property.Name, new JsonPlace(property.Value, File, Child(property.Name)));
        }
    }

    public IEnumerable<JsonPlace> Items()
    {
        if (Value.ValueKind != JsonValueKind.Array)
        {
            throw Error($"a list is expected here, not {Kind}.");
        }

        var index = 0;
        foreach (var item in Value.EnumerateArray())
        {
            yield return new JsonPlace(item, File, $"{Path}[{index++.ToString(CultureInfo.InvariantCulture)}]");
        }
    }

    /// <summary>Returns the text.</summary>
    /// <param name="refusal">Who refuses a value that is not a text.</param>
    public string Text(Refusal refusal = Refusal.OnlyHere)
        => IsString ? Value.GetString()! : throw Error(refusal, $"a string is expected here, not {Kind}.{Cure}");

    /// <summary>Returns a string or a number as text. API Gateway takes both for a status code.</summary>
    public string TextOrNumber() => Value.ValueKind == JsonValueKind.Number ? Value.GetRawText() : Text();

    /// <summary>Returns the whole number.</summary>
    /// <param name="refusal">Who refuses a number that is not whole or is too large.</param>
    public int Number(Refusal refusal = Refusal.OnlyHere)
        => Value.ValueKind == JsonValueKind.Number && Value.TryGetInt32(out var number)
            ? number
            : throw Error(Value.ValueKind == JsonValueKind.Number ? refusal : Refusal.OnlyHere, $"a whole number is expected here, not {Value.GetRawText()}.");

    public double Fraction()
        => Value.ValueKind == JsonValueKind.Number && Value.TryGetDouble(out var number)
            ? number
            : throw Error($"a number is expected here, not {Value.GetRawText()}.");

    public bool Flag() => Value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Error($"true or false is expected here, not {Kind}."),
    };

    private string Cure => IsIntrinsic ? " Only CloudFormation knows what this intrinsic function gives; write a text for this machine." : "";

    private string Kind => IsIntrinsic ? "an intrinsic function of CloudFormation" : Value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };

    /// <summary>Returns a name as a step of a path: <c>.name</c> or <c>['name']</c>.</summary>
    public static string StepOf(string name)
    {
        var plain = name.Length > 0 && !char.IsAsciiDigit(name[0]);
        foreach (var character in name)
        {
            plain &= char.IsAsciiLetterOrDigit(character) || character == '_';
        }

        return plain ? $".{name}" : $"['{name}']";
    }

    private string Child(string name) => Path + StepOf(name);
}
