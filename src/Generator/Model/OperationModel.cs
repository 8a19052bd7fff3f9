using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Model;

/// <summary>A method with an HTTP attribute: what holds before and after the API is linked.</summary>
internal abstract record OperationModel
{
    public required string OperationId { get; init; }

    /// <summary>Upper case; <c>ANY</c> for every method.</summary>
    public required string HttpMethod { get; init; }

    public required RouteModel Route { get; init; }

    public required HandlerModel Handler { get; init; }

    /// <summary>In the method's order.</summary>
    public EquatableArray<ParameterModel> Parameters { get; init; }

    public required ResultModel Result { get; init; }

    /// <summary>True where it needs the container of services.</summary>
    public bool UsesServices => Handler.IsScoped || Parameters.Items.Any(p => p.Source == ParameterSource.Service);

    /// <summary>
    /// True where awaiting the method and writing what it returns needs no code of this operation's own: the runtime awaits,
    /// a codec writes.
    /// </summary>
    public bool IsAwaitedByRuntime => Handler.Awaits && !UsesServices && Handler.Arguments.Items.All(a => a.Group is null) && Result.IsWrittenByCodec;

    /// <summary>The most derived exception first, so that the first match is the nearest.</summary>
    public EquatableArray<ThrowsModel> Throws { get; init; }

    /// <summary>Every object and enum type that the parameters and the result reach, ordered by name.</summary>
    public EquatableArray<NamedTypeModel> Types { get; init; }

    /// <summary>Every array, list and dictionary that the body and the result reach, ordered by name.</summary>
    public EquatableArray<CollectionModel> Collections { get; init; }

    /// <summary>From the XML doc comment.</summary>
    public string? Summary { get; init; }

    public string? Remarks { get; init; }

    /// <summary>What answers the operation.</summary>
    public required IntegrationModel Integration { get; init; }

    /// <summary>What a request needs to get here; null where everybody may.</summary>
    public SecurityModel? Security { get; init; }

    /// <summary>What the stage does for this operation alone.</summary>
    public MethodSettingsModel? MethodSettings { get; init; }

    /// <summary>True where the code is written with Amazon.Lambda.Annotations: the method is a function of its own.</summary>
    public bool IsUpstream { get; init; }

    /// <summary>True where the function runs after the client was answered.</summary>
    public bool IsAsync { get; init; }

    /// <summary>The user's own request template, in place of the generated one.</summary>
    public TemplateFileModel? RequestTemplate { get; init; }

    /// <summary>The user's own template for the response of success.</summary>
    public TemplateFileModel? ResponseTemplate { get; init; }

    /// <summary>The message of <c>[Obsolete]</c>, perhaps empty; null where the operation is not obsolete.</summary>
    public string? Obsolete { get; init; }
}
