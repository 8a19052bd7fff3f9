using System.Runtime.Loader;
using System.Text;
using Sluice.LocalGateway.Tests.Documents.Cases;
using Sluice.Tool.Commands;

namespace Sluice.LocalGateway.Tests.Documents.Imports;

/// <summary>Functions whose handlers are methods of a class library: the imported methods call them.</summary>
public sealed class ImportedHandlerTests
{
    private const string Library = "LocalGateway.Tests.Library";

    private const string Template = """
        Transform: AWS::Serverless-2016-10-31
        Globals: { Function: { Runtime: dotnet10, CodeUri: lib } }
        Resources:
          Api:
            Type: AWS::Serverless::Api
            Properties:
              StageName: live
              EndpointConfiguration: REGIONAL
              DefinitionBody:
                openapi: 3.0.1
                paths:
                  /orders:
                    post:
                      operationId: Place
                      responses: { "201": { description: ok } }
                      x-amazon-apigateway-integration:
                        type: aws
                        httpMethod: POST
                        uri: !Sub "arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Work.Arn}/invocations"
                        passthroughBehavior: never
                        requestTemplates: { application/json: "$input.json('$')" }
                        responses: { default: { statusCode: 201 } }
          Work: { Type: AWS::Serverless::Function, Properties: { Handler: "LocalGateway.Tests.Library::Library.Handlers::HANDLER" } }
        """;

    [Fact]
    public async Task A_method_calls_the_handler_that_the_template_names()
    {
        using var import = new HandlerImport(Template.Replace("HANDLER", "Static", StringComparison.Ordinal));

        import.Text("Work.cs").ShouldContain("""
                [HttpPost("/orders")]
                [Returns(201)]
                public global::Library.Order Place([FromBody] global::Library.Order body) => global::Library.Handlers.Static(body);
            """.ReplaceLineEndings("\n"));
        import.Notes.ShouldBeEmpty();
        AssemblyLoadContext.Default.LoadFromAssemblyPath(HandlerImport.LibraryPath);
        await using var served = import.Serve();
        var request = new CaseMessage("POST /orders", [("Content-Type", "application/json")], """{"id":"a","count":1}""");
        var reply = await ServedCase.SendAsync(served, request);
        Encoding.UTF8.GetString(reply.Body.Span).ShouldBe("""{"id":"a","count":2}""");
        reply.Status.ShouldBe(201);
    }

    [Theory]
    [InlineData("Instance", "public global::Library.Order Place([FromBody] global::Library.Order body) => new global::Library.Handlers().Instance(body);")]
    [InlineData("Async", "global::Amazon.Lambda.Core.ILambdaContext context) => global::Library.Handlers.Async(body, context);")]
    [InlineData("NoValue", "public global::System.Threading.Tasks.Task Place([FromBody] global::Library.Order body) => global::Library.Handlers.NoValue(body);")]
    [InlineData("Overloaded", "throw new NotImplementedException()")]
    [InlineData("Streams", "throw new NotImplementedException()")]
    [InlineData("Missing", "throw new NotImplementedException()")]
    public void Any_handler_that_other_code_can_call_is_called_and_the_project_compiles(string handler, string code)
    {
        using var import = new HandlerImport(Template.Replace("HANDLER", handler, StringComparison.Ordinal));

        import.Text("Work.cs").ShouldContain(code);
        import.Build().Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_handler_of_proxy_events_gets_the_same_event_and_makes_the_same_response()
    {
        const string Events = """
            Transform: AWS::Serverless-2016-10-31
            Globals: { Function: { Runtime: dotnet10, CodeUri: lib } }
            Resources:
              Work:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: "LocalGateway.Tests.Library::Library.Handlers::Proxy"
                  Events: { Put: { Type: Api, Properties: { Path: "/orders/{id}", Method: put } } }
            """;
        var request = new CaseMessage("PUT /orders/a%20b?q=1&q=2", [("Content-Type", "application/json")], """{"note":"it's"}""");
        using var import = new HandlerImport(Events, name: "Events");

        import.Notes.ShouldBeEmpty();
        import.Text("Work.cs").ShouldContain("global::Library.Handlers.Proxy(request, context)");
        import.Text("Work.cs").ShouldContain("LambdaSerializer(typeof(global::Amazon.Lambda.Serialization.SystemTextJson.CamelCaseLambdaJsonSerializer))");
        AssemblyLoadContext.Default.LoadFromAssemblyPath(HandlerImport.LibraryPath);
        await using var served = import.Serve();
        var reply = await ServedCase.SendAsync(served, request);
        Encoding.UTF8.GetString(reply.Body.Span).ShouldBe("""PUT /orders/{id} a%20b 2 {"note":"it's"}""");
        reply.Status.ShouldBe(203);
    }

    [Fact]
    public void A_template_that_passes_on_more_than_the_body_is_noted()
    {
        using var import = new HandlerImport(Template.Replace("HANDLER", "Static", StringComparison.Ordinal)
            .Replace("\"$input.json('$')\"", "'{\"id\":\"$context.requestId\"}'", StringComparison.Ordinal));

        import.Notes.ShouldHaveSingleItem().ShouldContain("'Place' does not call the handler Static, because the request template does not pass on the body alone");
    }

    [Fact]
    public void A_project_beside_the_template_is_a_reference_to_the_project()
    {
        using var import = new HandlerImport(Template.Replace("HANDLER", "Static", StringComparison.Ordinal), project: "Orders.csproj");

        import.Text("Shop.csproj").ShouldContain("<ProjectReference Include=\"../lib/Orders.csproj\" />");
    }

    private sealed class HandlerImport : IDisposable
    {
        private readonly string _root = Directory.CreateTempSubdirectory("sluice").FullName;

        // Assemblies of functions that run in this process have different names.
        public HandlerImport(string template, string? project = null, string name = "Shop")
        {
            Project = Path.Combine(_root, name);
            Directory.CreateDirectory(Path.Combine(_root, "lib"));
            foreach (var file in Directory.GetFiles(Path.GetDirectoryName(LibraryPath)!, "*.dll"))
            {
                File.Copy(file, Path.Combine(_root, "lib", Path.GetFileName(file)));
            }

            if (project is not null)
            {
                File.WriteAllText(Path.Combine(_root, "lib", project), "<Project />");
            }

            File.WriteAllText(Path.Combine(_root, "template.yaml"), template);
            Notes = ImportCommand.Import(ImportCommand.Create().Parse([Path.Combine(_root, "template.yaml"), "--output", Project]));
        }

        public static string LibraryPath { get; }
            = Path.Combine(Places.Root, "tests", Library, "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", Library + ".dll");

        public IReadOnlyList<string> Notes { get; }

        private string Project { get; }

        public string Text(string file) => File.ReadAllText(Path.Combine(Project, file));

        public ImportedBuild Build() => ImportedBuild.Run(Project);

        public LocalGateway.Stages.DeployedStage Serve() => ImportedStage.Start(Build(), Path.Combine(_root, "deploy"), []);

        public void Dispose() => Directory.Delete(_root, recursive: true);
    }
}
