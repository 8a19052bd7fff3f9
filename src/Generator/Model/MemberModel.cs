namespace Sluice.Generator.Model;

internal sealed record MemberModel
{
    /// <summary>The property in C#, without <c>@</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name in JSON.</summary>
    public required string JsonName { get; init; }

    public required TypeRef Type { get; init; }

    /// <summary>True where JSON without it is refused.</summary>
    public bool IsRequired { get; init; }

    public MemberSetting Setting { get; init; }

    public MemberOmission Omission { get; init; }

    /// <summary>True where it has a getter, so that results hold it.</summary>
    public bool IsWritten { get; init; }

    /// <summary>The constructor parameter's default as a C# expression.</summary>
    public string? DefaultExpression { get; init; }

    /// <summary>What it holds where JSON does not have it, as a C# expression; null where only an instance can tell.</summary>
    public string? AbsentValue { get; init; }

    public ConstraintsModel? Constraints { get; init; }

    public string? Description { get; init; }

    /// <summary>As <see cref="NamedTypeModel.CommentId"/>.</summary>
    public string? CommentId { get; init; }

    /// <summary>True where JSON without it is refused, be it by a check.</summary>
    public bool IsAbsenceRefused => IsRequired || (AbsentValue is "default" or "null" or "\"\"" && Constraints is { } constraints
        && constraints.Checks.Items.Any(c => c.Kind == CheckKind.Required && (AbsentValue != "\"\"" || !c.AllowsEmpty)) && (Type.IsNullable || !Type.IsValueType));
}
