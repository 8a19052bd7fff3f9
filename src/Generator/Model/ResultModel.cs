using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model;

/// <param name="Status">The status of success.</param>
/// <param name="Type">The value's type; null where success has none.</param>
/// <param name="Description">From the XML doc comment's <c>returns</c>.</param>
internal sealed record ResultModel(int Status, TypeRef? Type, string? Description = null)
{
    /// <summary>What the method returns (awaited), with <c>global::</c>; null where it returns nothing.</summary>
    public string? DeclaredType { get; init; }

    /// <summary>What success is called where the method says so; null for JSON.</summary>
    public string? MediaType { get; init; }

    public ResultForm Form { get; init; }

    /// <summary>Of <see cref="ResultForm.Proxy"/>: what the runtime is given, as C# expressions of <c>result</c>.</summary>
    public string? ProxyArguments { get; init; }

    /// <summary>The results that carry a status, in the code's order; none for a plain value.</summary>
    public EquatableArray<AnswerModel> Answers { get; init; }

    /// <summary>True where the method returns one of several.</summary>
    public bool IsUnion { get; init; }

    /// <summary>True where the method returns nothing, or a value that one codec takes as it is.</summary>
    public bool IsWrittenByCodec => Form == ResultForm.Json && Answers.Count == 0 && (DeclaredType is null || (Type is { HasCodec: true } type && DeclaredType.TrimEnd('?') == type.Name));
}
