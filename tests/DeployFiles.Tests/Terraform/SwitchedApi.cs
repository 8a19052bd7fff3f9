namespace Sluice.DeployFiles.Tests.Terraform;

/// <summary>An API whose settings are parameters, so that the module has conditions.</summary>
internal static class SwitchedApi
{
    public const string Name = "Switched";

    public const string Code = """
        using Sluice;

        [assembly: RestApi("Api", Parameters = ["EndpointType=Kind", "VpcEndpoints=Endpoints", "MinimumCompressionSize=Size", "DisableDefaultEndpoint=Off"])]
        [assembly: StackParameter("Kind", Default = "REGIONAL", AllowedValues = ["REGIONAL", "PRIVATE"]), StackParameter("Endpoints", Type = "CommaDelimitedList", Default = "")]
        [assembly: StackParameter("Size", Type = "Number", Default = "-1"), StackParameter("Off", Default = "false", AllowedValues = ["true", "false"])]
        [assembly: StackParameter("Cache", Default = "0", AllowedValues = ["0", "0.5"]), StackParameter("Log", Default = "false", AllowedValues = ["true", "false"])]
        [assembly: StackParameter("Rate", Type = "Number", Default = "0"), StackParameter("Quota", Type = "Number", Default = "0")]
        [assembly: StackParameter("Format", Default = "Text", AllowedValues = ["JSON", "Text"]), StackParameter("Level", Default = "INFO", AllowedValues = ["INFO", "DEBUG"])]
        [assembly: StackParameter("Reserved", Type = "Number", Default = "-1"), StackParameter("Snap", Default = "false", AllowedValues = ["true", "false"])]
        [assembly: StackParameter("Token", NoEcho = true, MinLength = 3), StackParameter("Table", Type = "AWS::SSM::Parameter::Value<String>", Default = "/shop/table")]
        [assembly: StackParameter("Quoted", Default = "a \"quoted\" ${text} \\ $"), EnvironmentVariable("TABLE", "${Table}/${Quoted}"), EnvironmentVariable("TOKEN", "${Token}"), EnvironmentVariable("KIND", "$${Kind}")]
        [assembly: StageSettings(Parameters = ["CacheSize=Cache", "AccessLog=Log", "RateLimit=Rate", "BurstLimit=Rate"]), StageVariable("table", "${Table}-${Kind}")]
        [assembly: UsagePlan("free", Parameters = ["Quota=Quota", "RateLimit=Rate", "BurstLimit=Rate"]), StackOutput("Secret", "x${Token}")]
        [assembly: CognitoAuthorizer("people", "arn:${AWS::Partition}:cognito-idp:${AWS::Region}:${AWS::AccountId}:userpool/${Quoted}")]

        [LambdaFunction(Parameters = ["LogFormat=Format", "ApplicationLogLevel=Level", "ReservedConcurrency=Reserved", "SnapStart=Snap"])]
        public sealed class Orders
        {
            [HttpGet("/orders/{id}"), Cache(60), RequireApiKey] public string Find(string id) => id;

            [HttpPost("/orders"), Authorize("people")] public string Add([FromBody] string[] words) => string.Concat(words);
        }
        """;
}
