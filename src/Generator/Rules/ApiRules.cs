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
        "SLUICE002", "Api", "A REST API without operations",
        "The API '{0}' has no operation. Mark a class with [LambdaFunction] and one of its methods with an HTTP attribute such as [HttpGet(\"/\")].");

    public static readonly DiagnosticDescriptor InvalidStage = Descriptors.Error(
        "SLUICE003", "Api", "Stage name that API Gateway refuses",
        "'{0}' is not a stage name. Use 1 to 128 letters, digits, '_' and '-'.");

    public static readonly DiagnosticDescriptor InvalidStageVariable = Descriptors.Error(
        "SLUICE004", "Api", "Stage variable that API Gateway refuses",
        "The stage variable '{0}' cannot be: {1}");

    public static readonly DiagnosticDescriptor DuplicateStageVariable = Descriptors.Error(
        "SLUICE005", "Api", "Stage variable declared twice",
        "The stage variable '{0}' is declared twice. Remove one of the declarations.");

    public static readonly DiagnosticDescriptor InvalidApiName = Descriptors.Error(
        "SLUICE006", "Api", "API without a name",
        "The API has an empty name. Give [assembly: RestApi(…)] a name of 1 to 1024 characters.");

    public static readonly DiagnosticDescriptor InvalidCors = Descriptors.Error(
        "SLUICE007", "Api", "CORS that a browser refuses",
        "[Cors] cannot be: {0}");

    public static readonly DiagnosticDescriptor InvalidStackEntry = Descriptors.Error(
        "SLUICE008", "Api", "Parameter or output that CloudFormation refuses",
        "'{0}' cannot be a parameter or an output: {1}");

    public static readonly DiagnosticDescriptor TooManyResources = Descriptors.ApiWarning(
        "SLUICE009", "Api", "More resources than an API may have",
        "The API has {0} resources, and API Gateway takes 300 unless AWS has raised the quota of your account. Share path segments, or make two APIs.");

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
