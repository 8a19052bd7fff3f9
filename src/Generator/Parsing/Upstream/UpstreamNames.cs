namespace Sluice.Generator.Parsing.Upstream;

/// <summary>The full names of types in Amazon's packages. The generator references none of these packages.</summary>
internal static class UpstreamNames
{
    public const string LambdaFunction = Root + "LambdaFunctionAttribute";
    public const string RestApi = Gateway + "RestApiAttribute";
    public const string HttpResult = Gateway + "IHttpResult";
    public const string AuthorizerResult = Gateway + "IAuthorizerResult";
    public const string SerializationOptions = Gateway + "HttpResultSerializationOptions";
    public const string FromCustomAuthorizer = Gateway + "FromCustomAuthorizerAttribute";
    public const string ProxyRequest = "Amazon.Lambda.APIGatewayEvents.APIGatewayProxyRequest";
    public const string ProxyResponse = "Amazon.Lambda.APIGatewayEvents.APIGatewayProxyResponse";

    /// <summary>The attribute of a method or assembly that names the JSON serializer.</summary>
    public const string Serializer = "Amazon.Lambda.Core.LambdaSerializerAttribute";

    public const string DefaultSerializer = "Amazon.Lambda.Serialization.SystemTextJson.DefaultLambdaJsonSerializer";
    public const string CamelCaseSerializer = "Amazon.Lambda.Serialization.SystemTextJson.CamelCaseLambdaJsonSerializer";

    public const string Events = "Amazon.Lambda.APIGatewayEvents";
    public const string Gateway = Root + "APIGateway.";
    public const string GlobalProperties = Root + "LambdaGlobalPropertiesAttribute";
    public const string Root = "Amazon.Lambda.Annotations.";
}
