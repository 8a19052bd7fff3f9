using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Model.Integrations;

/// <summary>A call of any action of an AWS service, whose request the user's own mapping template makes.</summary>
internal sealed record AwsCallModel : IntegrationModel
{
    /// <summary>The service as API Gateway names it.</summary>
    public required string Service { get; init; }

    /// <summary>The end of the URI: <c>action/NAME</c> or <c>path/PATH</c>.</summary>
    public required string Target { get; init; }

    /// <summary>The HTTP method of the request to the service.</summary>
    public required string Method { get; init; }

    /// <summary>What API Gateway's role may do.</summary>
    public EquatableArray<StatementModel> Statements { get; init; }

    public EquatableArray<RequestMappingModel> Parameters { get; init; }

    public EquatableArray<BackendStatusModel> Statuses { get; init; }

    public EquatableArray<PassedHeaderModel> Headers { get; init; }
}
