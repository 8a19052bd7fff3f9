using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Templates;
using Sluice.Tool.Files;

namespace Sluice.LocalGateway.Tests.Documents;

/// <summary>The output of the AWS CDK.</summary>
public sealed class CloudAssemblyTests : IDisposable
{
    private const string Api = "\"Api\":{\"Type\":\"AWS::ApiGateway::RestApi\",\"Properties\":{\"BodyS3Location\":{\"Bucket\":\"b\",\"Key\":\"abc.json\"}}}";
    private const string Function = "\"F\":{\"Type\":\"AWS::Lambda::Function\",\"Properties\":{\"Handler\":\"index.handler\",\"Runtime\":\"nodejs20.x\","
        + "\"Code\":{\"S3Bucket\":{\"Fn::Sub\":\"cdk-${AWS::AccountId}\"},\"S3Key\":\"def.zip\"}}}";

    private readonly string _folder = Directory.CreateTempSubdirectory("sluice").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Code_and_the_document_are_found_among_the_assets()
    {
        Write("manifest.json", Manifest("Shop", "Other"));
        Write("Other.template.json", "{\"Resources\":{\"T\":{\"Type\":\"AWS::SNS::Topic\"}}}");
        Write("Shop.template.json", $"{{\"Resources\":{{{Api},{Function}}}}}");
        Write("Shop.assets.json", """
            {"version":"36.0.0","files":{
              "abc":{"source":{"path":"asset.abc.json","packaging":"file"},"destinations":{"current_account-current_region":{"bucketName":"b","objectKey":"abc.json"}}},
              "def":{"source":{"path":"asset.def","packaging":"zip"},"destinations":{"current_account-current_region":{"bucketName":"b","objectKey":"def.zip"}}}},
             "dockerImages":{}}
            """);
        Write("asset.abc.json", Support.TestApi.Document(Support.TestApi.MockPath("/orders")));
        var template = CloudAssembly.TemplateOf(_folder);
        template.ShouldBe(Path.Combine(_folder, "Shop.template.json"));
        var served = ApiFile.Read(template, TemplateInputs.None);
        served.Api.Methods.Single().ResourcePath.ShouldBe("/orders");
        var function = served.Stack.Functions.Single();
        (function.CodePath, function.Problem).ShouldBe(("asset.def", null));
    }

    [Fact]
    public void An_asset_that_is_not_there_is_a_function_that_cannot_run()
    {
        Write("Shop.template.json", $"{{\"Resources\":{{\"Api\":{{\"Type\":\"AWS::ApiGateway::RestApi\",\"Properties\":{{\"Body\":{Support.TestApi.Document(Support.TestApi.MockPath("/a"))}}}}},{Function}}}}}");
        ApiFile.Read(Path.Combine(_folder, "Shop.template.json"), TemplateInputs.None).Stack.Functions.Single()
            .Problem.ShouldNotBeNull().ShouldContain("the code of F is not on this machine");
    }

    [Fact]
    public void The_stack_of_a_stage_is_in_an_assembly_of_its_own()
    {
        Write("manifest.json", "{\"artifacts\":{\"assembly-Prod\":{\"type\":\"cdk:cloud-assembly\",\"properties\":{\"directoryName\":\"assembly-Prod\"}},\"Tree\":{\"type\":\"cdk:tree\"}}}");
        Write("assembly-Prod/manifest.json", Manifest("Shop"));
        Write("assembly-Prod/Shop.template.json", $"{{\"Resources\":{{{Api}}}}}");
        CloudAssembly.TemplateOf(_folder).ShouldBe(Path.Combine(_folder, "assembly-Prod", "Shop.template.json"));
    }

    [Fact]
    public void An_output_with_several_or_no_APIs_or_without_an_end_is_refused()
    {
        Write("manifest.json", Manifest("A", "B"));
        Should.Throw<DocumentException>(() => CloudAssembly.TemplateOf(_folder)).Message.ShouldContain("no stack in this output of the CDK has a REST API");
        Write("A.template.json", $"{{\"Resources\":{{{Api}}}}}");
        Write("B.template.json", $"{{\"Resources\":{{{Api}}}}}");
        Should.Throw<DocumentException>(() => CloudAssembly.TemplateOf(_folder)).Message.ShouldContain("B.template.json");
        Write("manifest.json", "{\"artifacts\":{\"x\":{\"type\":\"cdk:cloud-assembly\",\"properties\":{\"directoryName\":\".\"}}}}");
        Should.Throw<DocumentException>(() => CloudAssembly.TemplateOf(_folder)).Message.ShouldContain("no stack");
    }

    private static string Manifest(params string[] stacks) => "{\"version\":\"36.0.0\",\"artifacts\":{"
        + string.Join(',', stacks.Select(stack => $"\"{stack}\":{{\"type\":\"aws:cloudformation:stack\",\"properties\":{{\"templateFile\":\"{stack}.template.json\"}}}}")) + "}}";

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
