using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model.Integrations;

/// <summary>A request that the gateway sends to an HTTP endpoint.</summary>
internal sealed record HttpIntegrationModel : IntegrationModel
{
    /// <summary>With <c>{name}</c> for values of the path and <c>${stageVariables.name}</c>.</summary>
    public required string Uri { get; init; }

    /// <summary>The endpoint's method; <c>ANY</c> for the client's own.</summary>
    public required string Method { get; init; }

    /// <summary>True where request and response pass as they are.</summary>
    public bool IsProxy { get; init; }

    public EquatableArray<RequestMappingModel> Parameters { get; init; }

    /// <summary>Members of the endpoint's body, by parameter; empty where the body passes as it is, or there is none.</summary>
    public EquatableArray<BodyMemberModel> BodyMembers { get; init; }

    public EquatableArray<BackendStatusModel> Statuses { get; init; }

    public EquatableArray<PassedHeaderModel> Headers { get; init; }

    /// <summary>The id of a VPC link, or a text that holds it; null for the internet.</summary>
    public string? VpcLink { get; init; }

    /// <summary>Milliseconds; null for the service's own limit.</summary>
    public int? Timeout { get; init; }
}
