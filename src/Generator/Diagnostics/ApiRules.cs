using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Diagnostics;

/// <summary>The assembly: the API, its stage and its variables.</summary>
internal static class ApiRules
{
    private const string Area = "Api";

    public static readonly DiagnosticDescriptor NoRestApi = Rule.Error(
        "SLUICE001", Area, "No REST API declared",
        "The assembly has a Lambda function with operations but declares no API. Add [assembly: RestApi(\"Name\")].");

    public static readonly DiagnosticDescriptor NoFunction = Rule.Error(
        "SLUICE002", Area, "A REST API without operations",
        "The API '{0}' has no operation. Mark a class with [LambdaFunction] and one of its methods with an HTTP attribute such as [HttpGet(\"/\")].");

    public static readonly DiagnosticDescriptor InvalidStage = Rule.Error(
        "SLUICE003", Area, "Stage name that API Gateway refuses",
        "'{0}' is not a stage name. Use 1 to 128 letters, digits, '_' and '-'.");

    public static readonly DiagnosticDescriptor InvalidStageVariable = Rule.Error(
        "SLUICE004", Area, "Stage variable that API Gateway refuses",
        "The stage variable '{0}' cannot be: {1}");

    public static readonly DiagnosticDescriptor DuplicateStageVariable = Rule.Error(
        "SLUICE005", Area, "Stage variable declared twice",
        "The stage variable '{0}' is declared twice. Remove one of the declarations.");

    public static readonly DiagnosticDescriptor InvalidCors = Rule.Error(
        "SLUICE007", Area, "CORS that a browser refuses",
        "[Cors] cannot be: {0}");

    public static readonly DiagnosticDescriptor InvalidStackEntry = Rule.Error(
        "SLUICE008", Area, "Parameter or output that CloudFormation refuses",
        "'{0}' cannot be a parameter or an output: {1}");

    public static readonly DiagnosticDescriptor InvalidApiName = Rule.Error(
        "SLUICE006", Area, "API without a name",
        "The API has an empty name. Give [assembly: RestApi(…)] a name of 1 to 1024 characters.");
}
