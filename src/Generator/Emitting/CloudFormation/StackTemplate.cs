using System.Text;
using Sluice.Generator.Emitting.Integrations;
using Sluice.Generator.Emitting.Json;
using Sluice.Generator.Emitting.OpenApi;
using Sluice.Generator.Model;
using Sluice.Generator.Model.Api;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>
/// Makes the template that deploys the API and its functions, with the document inline. CloudFormation accepts at most 51,200 bytes in a request. If
/// the template is longer, the document is in a file of its own, which <c>sam deploy</c> and <c>aws cloudformation package</c> upload.
/// </summary>
internal static class StackTemplate
{
    private const string Path = "template.json";
    private const string BodyPath = "template.body.json";
    private const int MostBytes = 51_200;

    /// <param name="api">The API.</param>
    /// <param name="plans">The plans of its integrations.</param>
    /// <param name="document">The API's OpenAPI document.</param>
    public static IEnumerable<DeployFileModel> Emit(ApiModel api, IntegrationPlans plans, OpenApiDocument document)
    {
        if (document.Text.Length <= MostBytes)
        {
            var inlineIds = Ids(api, document);
            var inline = Template(api, plans, inlineIds, body => document.Write(body, new StackReferences(inlineIds)));
            if (Encoding.UTF8.GetByteCount(inline) <= MostBytes)
            {
                return [new(Path, inline)];
            }
        }

        var ids = Ids(api, document);
        return
        [
            new(Path, Template(api, plans, ids, body => body.Object("Fn::Transform", transform =>
            {
                transform.String("Name", "AWS::Include");
                transform.Object("Parameters", parameters => parameters.String("Location", "./" + BodyPath));
            }))),
            new(BodyPath, JsonWriter.Document(body => document.Write(body, new StackReferences(ids)))),
        ];
    }

    private static string Template(ApiModel api, IntegrationPlans plans, LogicalIds ids, Action<JsonWriter> writeBody) => JsonWriter.Document(json =>
    {
        json.String("AWSTemplateFormatVersion", "2010-09-09");
        if (!api.IsPlainTemplate)
        {
            json.String("Transform", "AWS::Serverless-2016-10-31");
        }

        json.String("Description", api.Description ?? api.Name);
        StackTextWriter.Parameters(json, api);
        json.Object("Resources", resources =>
        {
            foreach (var function in api.Functions)
            {
                FunctionResources.Write(resources, api, function, ids);
            }

            IntegrationRole.Write(resources, api, plans, ids);
            ApiResources.Write(resources, api, writeBody, ids);
            Permissions.Write(resources, api, plans, ids);
        });
        json.Object("Outputs", outputs =>
        {
            WriteOutput(outputs, "InvokeUrl", "The stage's address", value => value.String("Fn::Sub", FunctionReferences.Address(ids.Api, api.Stage)));
            WriteOutput(outputs, "RestApiId", "The API's id", value => value.String("Ref", ids.Api));
            StackTextWriter.Outputs(outputs, api);
        });
    });

    private static LogicalIds Ids(ApiModel api, OpenApiDocument document) => new(api, document.Text);

    private static void WriteOutput(JsonWriter json, string name, string description, Action<JsonWriter> value) => json.Object(name, output =>
    {
        output.String("Description", description);
        output.Object("Value", value);
    });
}
