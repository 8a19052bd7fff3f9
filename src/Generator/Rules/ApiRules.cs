using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Rules;

/// <summary>Rules about the API as a whole: its name, stage, stage variables, CORS and stack.</summary>
internal static class ApiRules
{
    public static readonly DiagnosticDescriptor NoRestApi = Descriptors.ApiError(
        "SLUICE001", "Api", "No REST API declared",
        "The assembly has a Lambda function with operations but declares no API. Add [assembly: RestApi(\"Name\")].");

    public static readonly DiagnosticDescriptor ApiWithoutOperations = Descriptors.ApiError(
        "SLUICE002", "Api", "REST API without operations",
        "The API '{0}' has no operation. Mark a class with [LambdaFunction] and one of its methods with an HTTP attribute such as [HttpGet(\"/\")].");

    public static readonly DiagnosticDescriptor InvalidStage = Descriptors.Error(
        "SLUICE003", "Api", "Invalid stage name",
        "'{0}' is not a valid stage name. Use 1 to 128 letters, digits, '_' and '-'.");

    public static readonly DiagnosticDescriptor InvalidStageVariable = Descriptors.Error(
        "SLUICE004", "Api", "Invalid stage variable",
        "The stage variable '{0}' is not valid: {1}");

    public static readonly DiagnosticDescriptor DuplicateStageVariable = Descriptors.Error(
        "SLUICE005", "Api", "Duplicate stage variable",
        "The stage variable '{0}' is declared twice. Remove one of the declarations.");

    public static readonly DiagnosticDescriptor InvalidApiName = Descriptors.Error(
        "SLUICE006", "Api", "Invalid API name",
        "The name of the API is empty or longer than 1024 characters. Give [assembly: RestApi(…)] a name of 1 to 1024 characters.");

    public static readonly DiagnosticDescriptor InvalidCors = Descriptors.Error(
        "SLUICE007", "Api", "Invalid CORS settings",
        "The CORS settings are not valid: {0}");

    public static readonly DiagnosticDescriptor InvalidStackEntry = Descriptors.Error(
        "SLUICE008", "Api", "Invalid template parameter or output",
        "'{0}' is not a valid parameter or output of the CloudFormation template: {1}");

    public static readonly DiagnosticDescriptor TooManyResources = Descriptors.ApiWarning(
        "SLUICE009", "Api", "API exceeds the default quota of resources",
        "The API has {0} resources, and an API may have {1} unless AWS has raised the quota of your account. "
        + "Let routes share path segments, split the API into two, or set the property SluiceResourceQuota to the quota that AWS has granted.");

    /// <summary>Every rule of this class.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        NoRestApi,
        ApiWithoutOperations,
        InvalidStage,
        InvalidStageVariable,
        DuplicateStageVariable,
        InvalidApiName,
        InvalidCors,
        InvalidStackEntry,
        TooManyResources,
    ];
}
