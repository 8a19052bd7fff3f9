namespace Sluice.Contract;

/// <summary>The form of a member of an object in a template.</summary>
/// <param name="kind">The kind of its value.</param>
/// <param name="shape">The name of the shape of the object, or of the items of the list or map; null if they are not checked.</param>
internal sealed class MemberForm(MemberKind kind, string? shape = null)
{
    public static readonly MemberForm Any = new(MemberKind.Any);

    public MemberKind Kind { get; } = kind;

    /// <summary>The object itself, or the items of the list or map; null if they are not checked.</summary>
    public ObjectShape? Shape => shape is null ? null : ResourceObjects.Of(shape);

    /// <summary>Reads a form: <c>number</c>, <c>switch</c>, <c>[Shape]</c> for a list, <c>{Shape}</c> for a map, <c>Shape</c>, or
    /// <c>?Shape</c> for an object or something else.</summary>
    public static MemberForm Parse(string text) => text switch
    {
        "number" => new(MemberKind.Number),
        "switch" => new(MemberKind.Switch),
        _ => text[0] switch
        {
            '[' => new(MemberKind.List, Inner(text)),
            '{' => new(MemberKind.Map, Inner(text)),
            '?' => new(MemberKind.Any, text.Substring(1)),
            _ => new(MemberKind.Object, text),
        },
    };

    private static string? Inner(string text) => text.Length == 2 ? null : text.Substring(1, text.Length - 2);
}
