namespace Sluice.Generator.Model.Integrations;

/// <summary>An integration with the function whose class declares the operation.</summary>
internal sealed record LambdaIntegrationModel : IntegrationModel
{
    /// <summary>The custom integration.</summary>
    public static readonly LambdaIntegrationModel Instance = new();

    /// <inheritdoc/>
    public override bool IsFunction => true;

    /// <summary>True for a proxy integration: the function reads API Gateway's event and writes the whole response.</summary>
    public bool IsProxy { get; init; }

    /// <summary>The value that is the tenant of the invocation, or null if the function has no tenant isolation.</summary>
    public MappedValueModel? Tenant { get; init; }

    /// <summary>True if an exception that a proxy operation does not declare is a Lambda error.</summary>
    public bool FailsInvocation { get; init; }
}
