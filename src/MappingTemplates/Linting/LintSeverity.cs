namespace Sluice.MappingTemplates.Linting;

/// <summary>How bad a finding is.</summary>
public enum LintSeverity
{
    /// <summary>A known trap, or something that AWS does not run.</summary>
    Warning,

    /// <summary>AWS refuses the template.</summary>
    Error,
}
