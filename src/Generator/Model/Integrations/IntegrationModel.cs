namespace Sluice.Generator.Model.Integrations;

/// <summary>What answers an operation: a function, an HTTP endpoint, a service of AWS, or a constant.</summary>
internal abstract record IntegrationModel
{
    /// <summary>True where a function of this program answers.</summary>
    public virtual bool IsFunction => false;

    /// <summary>True where the answer is bytes that no template sees, whatever the method's result is.</summary>
    public virtual bool AnswersBytes => false;

    /// <summary>The stage variable that names the resource; null where the declaration names it.</summary>
    public string? StageVariable { get; init; }
}
