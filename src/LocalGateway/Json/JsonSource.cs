namespace Sluice.LocalGateway.Json;

/// <summary>The file that JSON values are from, and how they are read.</summary>
/// <param name="name">The name of the file, for messages.</param>
/// <param name="isTemplate">Whether CloudFormation reads the values.</param>
internal class JsonSource(string name, bool isTemplate = false)
{
    public string Name { get; } = name;

    /// <summary>Evaluates the functions of a template; null for a file that is read as it is.</summary>
    public IIntrinsics? Intrinsics { get; private set; }

    /// <summary>
    /// Whether CloudFormation reads the values: it takes a number or a switch that is written as a text, and a text that is written as a number.
    /// </summary>
    public bool IsTemplate { get; private set; } = isTemplate;

    /// <summary>What is remarkable about the text itself, such as a name that occurs twice in its object.</summary>
    public IReadOnlyList<DocumentException> Notes { get; init; } = [];

    /// <summary>Returns the same file, whose values are read after the functions of CloudFormation have run.</summary>
    public JsonSource With(IIntrinsics intrinsics)
    {
        var copy = (JsonSource)MemberwiseClone();
        copy.Intrinsics = intrinsics;
        copy.IsTemplate = true;
        return copy;
    }

    /// <summary>Makes the error about a place of the file.</summary>
    public virtual DocumentException Error(string path, string problem, Exception? inner, Refusal refusal, bool isUnknown)
        => new(Name, path, problem, inner) { Refusal = refusal, IsUnknown = isUnknown };

    /// <summary>Returns a sentence that says why the value at a place is not known and how to give it, or null.</summary>
    public virtual string? Explain(JsonPlace place) => Intrinsics?.Explain(place);

    /// <summary>Returns the form of a text with values that stand for those that only AWS knows, or null if the text has none.</summary>
    public virtual StandIn? StandInAt(JsonPlace place) => Intrinsics?.StandInAt(place);
}
