using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Functions;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Model.Operations;

/// <summary>A method with an HTTP attribute: the parts that are the same before and after the API is linked.</summary>
internal abstract record OperationModel
{
    public required string OperationId { get; init; }

    /// <summary>The HTTP method in upper case, or <c>ANY</c> for every method.</summary>
    public required string HttpMethod { get; init; }

    public required RouteModel Route { get; init; }

    public required HandlerModel Handler { get; init; }

    /// <summary>The parameters, in the method's order, and after them those that only filters take.</summary>
    public EquatableArray<ParameterModel> Parameters { get; init; }

    /// <summary>The filters that wrap the operation, from the outermost to the innermost.</summary>
    public EquatableArray<FilterModel> Filters { get; init; }

    public required ResultModel Result { get; init; }

    /// <summary>True if a function answers through a proxy integration.</summary>
    public bool IsProxy => Integration is LambdaIntegrationModel { IsProxy: true };

    /// <summary>True if it needs the service container.</summary>
    public bool UsesServices =>
        Handler.IsScoped || Parameters.Items.Any(p => p.Source == ParameterSource.Service) || Filters.Items.Any(f => f.UsesServices);

    /// <summary>
    /// True if the runtime can await the method and a codec can write its result, so that the operation needs no generated code for it.
    /// </summary>
    public bool IsAwaitedByRuntime => Handler.Awaits && !UsesServices && !IsFiltered
        && Handler.Arguments.Items.All(a => a.Group is null) && Result.IsWrittenByCodec;

    /// <summary>True if a result may have a location that is relative to the API, so that the code needs the path that the client called.</summary>
    public bool IsLocated => !IsAsync && Result.Answers.Items.Any(answer => answer.IsLocated);

    /// <summary>True if the validation of its arguments may ask for services.</summary>
    public bool NeedsValidationServices => Parameters.Items.Any(p => p.Constraints is { NeedsContext: true })
        || Types.Items.Any(t => t is ObjectTypeModel { NeedsContext: true }
            || t is SerializedTypeModel { IsRead: true } serialized && serialized.Validated.Items.Any(v => v.NeedsContext));

    /// <summary>True if the body is a form with files.</summary>
    public bool TakesFiles => Parameters.Items.Any(parameter => parameter.Type.IsFile);

    /// <summary>True if a parameter is a cookie. All cookies are in one header.</summary>
    public bool TakesCookies => Parameters.Items.Any(parameter => parameter.Source == ParameterSource.Cookie);

    public bool IsFiltered => Filters.Count > 0;

    /// <summary>True if its generated code needs the <c>ILambdaContext</c>.</summary>
    public bool TakesLambdaContext => Parameters.Items.Any(p => p.Source == ParameterSource.LambdaContext)
        || Filters.Items.Any(f => f.Arguments.Items.Any(a => a.Special is { Source: ParameterSource.LambdaContext }));

    /// <summary>The payload's member that holds the header <c>traceparent</c> of the W3C's Trace Context, or null if the operation does not bind it.</summary>
    public string? TraceParent => Parameters.Items
        .FirstOrDefault(p => p.Source == ParameterSource.Header && string.Equals(p.WireName, "traceparent", StringComparison.OrdinalIgnoreCase))?.Name;

    /// <summary>The declared exceptions. The most derived one comes first, so that the first match is the nearest.</summary>
    public EquatableArray<ThrowsModel> Throws { get; init; }

    /// <summary>The object and enum types that the parameters and the result use, directly or through other types, ordered by name.</summary>
    public EquatableArray<NamedTypeModel> Types { get; init; }

    /// <summary>The arrays, lists and dictionaries that the body and the result use, ordered by name.</summary>
    public EquatableArray<CollectionModel> Collections { get; init; }

    /// <summary>The summary of the XML doc comment, or null.</summary>
    public string? Summary { get; init; }

    public string? Remarks { get; init; }

    /// <summary>The integration that answers the operation.</summary>
    public required IntegrationModel Integration { get; init; }

    /// <summary>The authorizer, scopes and API key that a request needs, or null if everybody may call.</summary>
    public SecurityModel? Security { get; init; }

    /// <summary>The stage settings for this operation alone, or null.</summary>
    public MethodSettingsModel? MethodSettings { get; init; }

    /// <summary>
    /// The integration timeout in milliseconds, or null: for the API's before the API is linked, for API Gateway's default afterwards.
    /// </summary>
    public int? IntegrationTimeout { get; init; }

    /// <summary>True if the code uses Amazon.Lambda.Annotations. The method is then a function of its own.</summary>
    public bool IsUpstream { get; init; }

    /// <summary>True if the function runs after the client has received the response.</summary>
    public bool IsAsync { get; init; }

    /// <summary>The request template that the user wrote instead of the generated one, or null.</summary>
    public TemplateFileModel? RequestTemplate { get; init; }

    /// <summary>The template that the user wrote for the successful response, or null.</summary>
    public TemplateFileModel? ResponseTemplate { get; init; }

    /// <summary>The message of <c>[Obsolete]</c>, which may be empty, or null if the operation is not obsolete.</summary>
    public string? Obsolete { get; init; }
}
