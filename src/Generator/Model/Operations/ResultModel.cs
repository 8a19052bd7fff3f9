using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Model.Operations;

/// <param name="Status">The status of a successful response.</param>
/// <param name="Type">The type of the value, or null if a successful response has none.</param>
/// <param name="Description">The text of <c>returns</c> in the XML doc comment, or null.</param>
internal sealed record ResultModel(int Status, TypeRef? Type, string? Description = null)
{
    /// <summary>The type that the method returns, or that its task holds, with <c>global::</c>. It is null if the method returns nothing.</summary>
    public string? DeclaredType { get; init; }

    /// <summary>The media type of a successful response if the method sets one, or null for JSON.</summary>
    public string? MediaType { get; init; }

    public ResultForm Form { get; init; }

    /// <summary>Constant headers that the integration response sets beside the bytes of a custom integration.</summary>
    public EquatableArray<ConstantHeaderModel> Headers { get; init; }

    /// <summary>
    /// The type of a streamed item that has fields of a server-sent event beside its data, with <c>global::</c>; null for any other result.
    /// </summary>
    public string? EventType { get; init; }

    /// <summary>True if the response is sent while it is made. The type is then that of an item.</summary>
    public bool IsStreamed => Form is ResultForm.Lines or ResultForm.Events or ResultForm.Stream;

    /// <summary>True if a text that is null is sent as JSON's null, and not as an empty text.</summary>
    public bool WritesNull { get; init; }

    /// <summary>
    /// The arguments for the runtime if the form is <see cref="ResultForm.Proxy"/>, as C# expressions of <c>result</c>; otherwise null.
    /// </summary>
    public string? ProxyArguments { get; init; }

    /// <summary>The results that carry a status of their own, in the order of the code. A plain value has none.</summary>
    public EquatableArray<AnswerModel> Answers { get; init; }

    /// <summary>True if the method returns one of several results.</summary>
    public bool IsUnion { get; init; }

    /// <summary>True if the method returns nothing, or a value that a single codec can write.</summary>
    public bool IsWrittenByCodec => Form == ResultForm.Json && Answers.Count == 0
        && (DeclaredType is null || (Type is { HasCodec: true } type && DeclaredType.TrimEnd('?') == type.Name));
}
