namespace Sluice.Generator.Model.Integrations;

/// <summary>An integration, which answers an operation: a function, an HTTP endpoint, a service of AWS, or a constant.</summary>
internal abstract record IntegrationModel
{
    /// <summary>True if a function of this program answers.</summary>
    public virtual bool IsFunction => false;

    /// <summary>True if the response is bytes that no template sees, independent of the method's result.</summary>
    public virtual bool AnswersBytes => false;

    /// <summary>The stage variable that names the resource, or null if the declaration names it.</summary>
    public string? StageVariable { get; init; }
}
