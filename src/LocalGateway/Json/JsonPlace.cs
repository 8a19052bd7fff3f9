using System.Globalization;
using System.Text.Json;
using Sluice.LocalGateway.Basics;

namespace Sluice.LocalGateway.Json;

/// <summary>A JSON value with its file and its path, so that error messages can name the place.</summary>
internal readonly struct JsonPlace
{
    private readonly bool _isWritten;

    public JsonPlace(JsonElement value, string file, string path = "$")
        : this(value, new JsonSource(file), path)
    {
    }

    public JsonPlace(JsonElement value, JsonSource source, string path)
        : this(value, source, path, isWritten: false)
    {
    }

    private JsonPlace(JsonElement value, JsonSource source, string path, bool isWritten)
    {
        Value = value;
        Source = source;
        Path = path;
        _isWritten = isWritten;
    }

    public JsonElement Value { get; }

    public JsonSource Source { get; }

    public string File => Source.Name;

    public string Path { get; }

    /// <summary>The same place, whose members and items are read as they are written: no function of CloudFormation runs.</summary>
    public JsonPlace AsWritten => new(Value, Source, Path, isWritten: true);

    /// <summary>The same place, whose members and items are read after the functions of CloudFormation have run.</summary>
    public JsonPlace AsEvaluated => new(Value, Source, Path, isWritten: false);

    public bool IsObject => Value.ValueKind == JsonValueKind.Object;

    /// <summary>Whether the value is an object and not a call of an intrinsic function.</summary>
    public bool IsPlainObject => IsObject && !IsCall;

    public bool IsString => Value.ValueKind == JsonValueKind.String;

    public DocumentException Error(string problem, Exception? inner = null) => Error(Refusal.OnlyHere, problem, inner);

    public DocumentException Error(Refusal refusal, string problem, Exception? inner = null)
    {
        var cure = IsPlaceholder ? Source.Explain(this) : null;
        var isSaid = cure is null || problem.Contains(cure, StringComparison.Ordinal);
        return Source.Error(Path, isSaid ? problem : $"{problem} {cure}", inner, refusal, IsUnknown);
    }

    /// <summary>Returns a member, or null if it is absent or JSON's null.</summary>
    public JsonPlace? Find(string name)
        => IsObject && Value.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null
            && Read(member, StepOf(name)) is { Value.ValueKind: not JsonValueKind.Null } place
            ? place
            : null;

    /// <summary>Whether the value is an intrinsic function of CloudFormation.</summary>
    public bool IsIntrinsic => Intrinsic.Is(Value);

    /// <summary>Whether the value is a call of an intrinsic function and nothing else.</summary>
    public bool IsCall => Intrinsic.IsCall(Value);

    /// <summary>Whether only CloudFormation or another tool knows what this value will be.</summary>
    public bool IsUnknown => IsIntrinsic || (IsString && Value.GetString() is { } text && (Intrinsic.HasPlaceholder(text) || IsLookedUp(text)));

    /// <summary>The form of a text with values that stand for those that only AWS knows; null if the text has none.</summary>
    public StandIn? StandIn => IsString ? Source.StandInAt(this) : null;

    /// <summary>A text, a number or a switch as text; null if the value is something else, or if only AWS knows it.</summary>
    public string? KnownText => Value.ValueKind switch
    {
        JsonValueKind.String => Value.GetString() is { } text && !Intrinsic.HasDynamicReference(text) ? text : null,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => Value.GetRawText(),
        _ => null,
    };

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
            if (Read(property.Value, StepOf(property.Name)) is { } member)
            {
                yield return new(property.Name, member);
            }
        }
    }

    /// <summary>Returns the members of a plain object, or none if the place has none or something else.</summary>
    public static IEnumerable<KeyValuePair<string, JsonPlace>> MembersOf(JsonPlace? place) => place is { IsPlainObject: true } given ? given.Members() : [];

    public IEnumerable<JsonPlace> Items()
    {
        if (Value.ValueKind != JsonValueKind.Array)
        {
            throw Error($"a list is expected here, not {Kind}.");
        }

        var index = 0;
        foreach (var item in Value.EnumerateArray())
        {
            if (Read(item, $"[{index++.ToString(CultureInfo.InvariantCulture)}]") is { } place)
            {
                yield return place;
            }
        }
    }

    /// <summary>Returns the text.</summary>
    /// <param name="refusal">Who refuses a value that is not a text.</param>
    public string Text(Refusal refusal = Refusal.OnlyHere)
        => IsString && !(Source.IsTemplate && IsLookedUp(Value.GetString()!)) ? Value.GetString()!
            : Source.IsTemplate && Value.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False ? Value.GetRawText()
            : throw Error(refusal, $"a string is expected here, not {Kind}.{Cure}");

    /// <summary>Returns a string or a number as text. API Gateway takes both for a status code.</summary>
    public string TextOrNumber() => Value.ValueKind == JsonValueKind.Number ? Value.GetRawText() : Text();

    /// <summary>Returns the whole number.</summary>
    /// <param name="refusal">Who refuses a number that is not whole or is too large.</param>
    public int Number(Refusal refusal = Refusal.OnlyHere)
        => Value.ValueKind == JsonValueKind.Number && Value.TryGetInt32(out var number)
                || TextOfTemplate is { } text && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
            ? number
            : throw Mismatch(Value.ValueKind == JsonValueKind.Number ? refusal : Refusal.OnlyHere, $"a whole number is expected here, not {Shown}.{Cure}");

    public double Fraction()
        => Value.ValueKind == JsonValueKind.Number && Value.TryGetDouble(out var number)
                || TextOfTemplate is { } text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
            ? number
            : throw Mismatch(Refusal.OnlyHere, $"a number is expected here, not {Shown}.{Cure}");

    public bool Flag() => Value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String when TextOfTemplate is { } text && ReadFlag(text) is { } flag => flag,
        _ => throw Mismatch(Refusal.OnlyHere, $"true or false is expected here, not {Kind}.{Cure}"),
    };

    // YAML 1.1 has more words for switches than JSON.
    private static bool? ReadFlag(string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "YES" or "ON" => true,
        "FALSE" or "NO" or "OFF" => false,
        _ => null,
    };

    private string? TextOfTemplate => Source.IsTemplate && IsString ? Value.GetString() : null;

    private string Shown => IsCall ? Kind : Value.GetRawText();

    private string Cure => IsUnknown && Source.Explain(this) is { } reason ? $" {reason}"
        : IsIntrinsic ? " Only CloudFormation knows what this intrinsic function gives; write a text for this machine."
        : "";

    private string Kind => IsIntrinsic ? "an intrinsic function of CloudFormation" : Value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String when IsLookedUp(Value.GetString()!) => "a value that CloudFormation looks up",
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

    private DocumentException Mismatch(Refusal refusal, string problem)
        => Error(refusal, problem) is var error && IsPlaceholder ? error.OfPlaceholder() : error;

    private bool IsPlaceholder => IsString && Value.GetString() is { } text && Intrinsic.HasPlaceholder(text) && WholePlaceholder.NameOf(text) is not null;

    private bool IsLookedUp(string text) => Source.IsTemplate && Intrinsic.HasDynamicReference(text);

    private JsonPlace? Read(JsonElement value, string step)
    {
        var place = new JsonPlace(value, Source, Path + step, _isWritten);
        return !_isWritten && Source.Intrinsics is { } intrinsics ? intrinsics.Resolve(place) : place;
    }
}
