namespace Sluice.Generator.Model.Types;

internal sealed record MemberModel
{
    /// <summary>The name of the property in C#, without <c>@</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name in JSON.</summary>
    public required string JsonName { get; init; }

    /// <summary>The type of the value.</summary>
    public required TypeRef Type { get; init; }

    /// <summary>True if the property is an <c>Optional&lt;T&gt;</c> of that type.</summary>
    public bool IsOptional { get; init; }

    /// <summary>True if JSON without the member is refused.</summary>
    public bool IsRequired { get; init; }

    public MemberSetting Setting { get; init; }

    public MemberOmission Omission { get; init; }

    /// <summary>True if the property has a getter, so that results contain it.</summary>
    public bool IsWritten { get; init; }

    /// <summary>The default value of the constructor's parameter as a C# expression, or null.</summary>
    public string? DefaultExpression { get; init; }

    /// <summary>The value of the property if JSON does not have the member, as a C# expression. It is null if only an instance shows it.</summary>
    public string? AbsentValue { get; init; }

    public ConstraintsModel? Constraints { get; init; }

    /// <summary>True if the value is not validated, and neither is what it contains.</summary>
    public bool SkipsValidation { get; init; }

    public string? Description { get; init; }

    /// <summary>The example value in the XML doc comment, as the comment has it, or null.</summary>
    public string? Example { get; init; }

    /// <summary>True if the property has <c>[Obsolete]</c>.</summary>
    public bool IsObsolete { get; init; }

    /// <summary>The id of the comment, as in <see cref="NamedTypeModel.CommentId"/>.</summary>
    public string? CommentId { get; init; }

    /// <summary>True if JSON without the member is refused, either directly or by a check.</summary>
    public bool IsAbsenceRefused => IsRequired || (AbsentValue is "default" or "null" or "\"\"" && Constraints is { } constraints
        && constraints.Checks.Items.Any(c => c.Kind == CheckKind.Required && (AbsentValue != "\"\"" || !c.AllowsEmpty))
        && (Type.IsNullable || !Type.IsValueType));
}
