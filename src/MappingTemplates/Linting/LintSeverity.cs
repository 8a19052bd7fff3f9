namespace Sluice.MappingTemplates.Linting;

/// <summary>The severity of a finding.</summary>
public enum LintSeverity
{
    /// <summary>A known pitfall, or something that AWS does not run.</summary>
    Warning,

    /// <summary>AWS refuses the template.</summary>
    Error,
}
