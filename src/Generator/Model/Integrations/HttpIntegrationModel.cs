using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model.Integrations;

/// <summary>A request that API Gateway sends to an HTTP endpoint.</summary>
internal sealed record HttpIntegrationModel : IntegrationModel
{
    /// <summary>The URI, with <c>{name}</c> for values of the path and <c>${stageVariables.name}</c> for stage variables.</summary>
    public required string Uri { get; init; }

    /// <summary>The HTTP method of the endpoint's request, or <c>ANY</c> for that of the client's request.</summary>
    public required string Method { get; init; }

    /// <summary>True if the request and the response are passed on unchanged.</summary>
    public bool IsProxy { get; init; }

    public EquatableArray<RequestMappingModel> Parameters { get; init; }

    /// <summary>
    /// The members of the endpoint's body, with the parameters that fill them. The list is empty if the body is passed on unchanged, or if there is
    /// none.
    /// </summary>
    public EquatableArray<BodyMemberModel> BodyMembers { get; init; }

    public EquatableArray<BackendStatusModel> Statuses { get; init; }

    public EquatableArray<PassedHeaderModel> Headers { get; init; }

    /// <summary>The id of a VPC link, or a text that contains it. It is null for an endpoint on the internet.</summary>
    public string? VpcLink { get; init; }
}
