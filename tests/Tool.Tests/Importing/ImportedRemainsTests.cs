using Sluice.LocalGateway.Json;
using Sluice.Tool.Importing;

namespace Sluice.Tool.Tests.Importing;

/// <summary>Each property of an integration, of a stage and of a function is imported, or a line names it.</summary>
public sealed class ImportedRemainsTests
{
    private const string Uri = "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:000000000000:function:work";

    /// <summary>Every property of an integration that API Gateway has for a function, except those that choose the function.</summary>
    [Theory]
    [InlineData("aws", "timeoutInMillis: 5000", "[IntegrationTimeout(5000)]", null)]
    [InlineData("aws_proxy", "timeoutInMillis: 5000", "[IntegrationTimeout(5000)]", null)]
    [InlineData("aws", "requestParameters: { integration.request.header.X-Amz-Invocation-Type: \"'Event'\" }", "[Async]", null)]
    [InlineData("aws", "requestParameters: { integration.request.header.X-A: \"'b'\" }", null, "integration.request.header.X-A: the function receives 'b'")]
    [InlineData("aws_proxy", "requestParameters: { integration.request.header.X-A: \"'b'\" }", null, "integration.request.header.X-A: the function receives 'b'")]
    [InlineData("aws", "passthroughBehavior: when_no_templates", null, "passthroughBehavior when_no_templates: a body of a media type without a template")]
    [InlineData("aws", "passthroughBehavior: when_no_match", null, "passthroughBehavior when_no_match: a body of a media type without a template")]
    [InlineData("aws", "passthroughBehavior: never", null, null)]
    [InlineData("aws_proxy", "passthroughBehavior: when_no_match", null, null)]
    [InlineData("aws", "contentHandling: CONVERT_TO_BINARY", null, "contentHandling: the method takes the body as the build converts it.")]
    [InlineData("aws", "contentHandling: CONVERT_TO_TEXT", null, null)]
    [InlineData("aws", "credentials: arn:aws:iam::111111111111:role/x", null, "credentials: the project's API invokes the function by a permission")]
    [InlineData("aws_proxy", "credentials: arn:aws:iam::111111111111:role/x", null, "credentials: the project's API invokes the function by a permission")]
    [InlineData("aws", "cacheKeyParameters: [method.request.querystring.q]", null, null)]
    [InlineData("aws", "cacheKeyParameters: [method.request.querystring.z]", null, "cacheKeyParameters method.request.querystring.z: the keys of a cache")]
    [InlineData("aws", "cacheNamespace: n;cacheKeyParameters: [method.request.querystring.q]", null, "cacheNamespace: each operation of the project")]
    [InlineData("aws", "connectionType: INTERNET", null, null)]
    [InlineData("aws", "payloadFormatVersion: \"1.0\"", null, null)]
    [InlineData("aws", "responseTransferMode: BUFFERED", null, null)]
    [InlineData("aws", "tlsConfig: { insecureSkipVerification: true }", null, "tlsConfig: No attribute says it.")]
    public void A_property_of_an_integration_is_imported_or_noted(string type, string property, string? code, string? note)
    {
        using var project = new ImportedFolder(Document(type, property), "Shop");

        var text = project.Text("Work.cs");
        if (code is not null)
        {
            text.ShouldContain(code);
        }

        if (note is null)
        {
            project.Notes.ShouldBeEmpty();
        }
        else
        {
            project.Notes.Single().ShouldStartWith($"{project.Source}(");
            project.Notes.Single().ShouldContain($"'GetA': {note}");
            text.ShouldContain($"// {note[..20]}");
        }
    }

    [Theory]
    [InlineData("contentHandling: CONVERT_TO_BINARY", "contentHandling: Return bytes or a text from the method.")]
    [InlineData("responseParameters: { method.response.header.X-B: \"'c'\" }", "The response has the header 'X-B' with the value 'c'.")]
    [InlineData("responseParameters: { method.response.header.Content-Type: \"'text/csv'\" }", "The response has the header 'Content-Type' with")]
    [InlineData("responseParameters: { method.response.header.Access-Control-Max-Age: \"'5'\" }", "The response has the header 'Access-Control-Max-Age'")]
    [InlineData("responseParameters: { method.response.header.Access-Control-Allow-Origin: \"'https://A.example'\" }", "'Access-Control-Allow-Origin' with")]
    public void A_property_of_a_response_is_noted(string property, string note)
    {
        using var project = new ImportedFolder(Document("aws", "passthroughBehavior: never", property), "Shop");

        project.Notes.Single().ShouldContain(note);
    }

    [Fact]
    public void A_response_with_one_origin_is_Cors_and_a_line_says_that_the_attribute_answers_preflights()
    {
        const string Origin = "responseParameters: { method.response.header.Access-Control-Allow-Origin: \"'https://a.example'\" }";
        using var project = new ImportedFolder(Document("aws", "passthroughBehavior: never", Origin), "Shop");

        project.Text("Work.cs").ShouldContain("[Cors(\"https://a.example\")]");
        project.Notes.Single().ShouldContain("'GET /a': [Cors]: the attribute answers the preflight of the path, too");
    }

    [Fact]
    public void An_alias_in_the_address_of_a_function_is_noted()
    {
        using var project = new ImportedFolder(Document("aws_proxy", "passthroughBehavior: never").Replace("/invocations", ":live/invocations", StringComparison.Ordinal), "Shop");

        project.Notes.Single().ShouldContain("'GetA': the alias or version 'live' of the function: the project's API calls the function itself.");
    }

    [Theory]
    [InlineData("ClientCertificateId")]
    [InlineData("DocumentationVersion")]
    [InlineData("CanarySetting")]
    [InlineData("SomethingNew")]
    public void A_property_of_a_stage_that_no_attribute_says_is_noted(string name)
    {
        using var project = new ImportedFolder(Template(stage: $"{name}: {{ A: 1 }}"), "Shop");

        project.Notes.ShouldContain(note => note.Contains($"no attribute says '{name}'.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("DeadLetterQueue")]
    [InlineData("SnapStart")]
    [InlineData("LoggingConfig")]
    [InlineData("Tags")]
    [InlineData("PermissionsBoundary")]
    [InlineData("SomethingNew")]
    public void A_property_of_a_function_that_is_not_imported_is_noted(string name)
    {
        using var project = new ImportedFolder(Template(function: $"{name}: {{ A: 1 }}"), "Shop");

        project.Notes.ShouldContain(note => note.Contains($"'{name}' is not imported. Set ", StringComparison.Ordinal));
    }

    [Fact]
    public void Events_and_resources_that_are_no_part_of_the_API_are_noted()
    {
        using var project = new ImportedFolder(
            Template(
                events: """
                    Night: { Type: Schedule, Properties: { Schedule: rate(1 day) } }
                            Http: { Type: HttpApi, Properties: { Path: /b, Method: get } }
                            Jobs: { Type: SQS, Properties: { Queue: "arn:aws:sqs:us-east-1:111111111111:q" } }
                    """,
                resources: """
                    Idle: { Type: AWS::Serverless::Function, Properties: { Runtime: dotnet8, Handler: a, CodeUri: src } }
                      Role: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: {} } }
                      Live: { Type: AWS::Lambda::Alias, Properties: { Name: live, FunctionName: !Ref Work, FunctionVersion: "1" } }
                      Account: { Type: AWS::ApiGateway::Account, Properties: {} }
                      Bucket: { Type: AWS::Lambda::Permission, Properties: { Principal: s3.amazonaws.com, FunctionName: !Ref Work, Action: lambda:InvokeFunction } }
                    """),
            "Shop");

        foreach (var line in new[]
        {
            "the event 'Night' of the type Schedule is not imported.", "the event 'Http' of the type HttpApi is not imported.",
            "the event 'Jobs' of the type SQS is not imported.", "'Idle' (AWS::Serverless::Function) is not imported. No operation of the API calls it.",
            "'Role' (AWS::IAM::Role) is not imported. The build makes the roles", "'Live' (AWS::Lambda::Alias) is not imported. Set Alias",
            "'Account' (AWS::ApiGateway::Account) is not imported. Set CloudWatchRole", "'Bucket' (AWS::Lambda::Permission) is not imported.",
        })
        {
            project.Notes.ShouldContain(note => note.Contains(line, StringComparison.Ordinal), line);
        }
    }

    [Fact]
    public void A_reference_stays_where_an_attribute_can_have_it_and_any_other_value_of_this_machine_is_noted()
    {
        using var project = new ImportedFolder(
            Template(
                function: """
                    FunctionName: !Sub "${AWS::StackName}-work"
                          Environment:
                            Variables:
                              A_REGION: !Ref AWS::Region
                              A_ARN: !Sub "arn:aws:s3:::b-${AWS::AccountId}"
                              A_NAMED: !GetAtt Named.Arn
                              A_TABLE: !Ref Table
                              A_JOINED: !Join ["/", [x, !Ref Table]]
                              A_PART: !Select [1, !Split [":", !GetAtt Table.Arn]]
                              A_STREAM: !GetAtt Table.StreamArn
                              A_SECRET: "{{resolve:ssm:/x}}"
                              A_LITERAL: plain
                    """,
                resources: """
                    Table: { Type: AWS::DynamoDB::Table, Properties: {} }
                      Named: { Type: AWS::SQS::Queue, Properties: { QueueName: jobs } }
                    """),
            "Shop");

        var code = project.Text("Work.cs");
        code.ShouldContain("Name = \"${AWS::StackName}-work\"");
        code.ShouldContain("[EnvironmentVariable(\"A_REGION\", \"${AWS::Region}\")]");
        code.ShouldContain("[EnvironmentVariable(\"A_ARN\", \"arn:aws:s3:::b-${AWS::AccountId}\")]");
        code.ShouldContain("[EnvironmentVariable(\"A_NAMED\", \"arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:jobs\")]");
        code.ShouldContain("[EnvironmentVariable(\"A_TABLE\", \"Table\")]");
        code.ShouldContain("[EnvironmentVariable(\"A_JOINED\", \"x/Table\")]");
        code.ShouldContain("[EnvironmentVariable(\"A_SECRET\", \"{{resolve:ssm:/x}}\")]");
        code.ShouldContain("[EnvironmentVariable(\"A_LITERAL\", \"plain\")]");
        code.ShouldNotContain("A_STREAM");
        var notes = project.Notes.Where(static note => note.Contains("The environment variable", StringComparison.OrdinalIgnoreCase)).ToList();
        notes.Count.ShouldBe(4, string.Join('\n', project.Notes));
        notes.ShouldContain(static note => note.Contains(
            "The environment variable 'A_TABLE' is 'Table', in which values of this machine stand for ${Table}. Write the values that AWS has.", StringComparison.Ordinal));
        notes.ShouldContain(static note => note.Contains("'A_JOINED' is 'x/Table', in which values of this machine stand for ${Table}.", StringComparison.Ordinal));
        notes.ShouldContain(static note => note.Contains("'A_PART' is 'aws', in which values of this machine stand for ${Table.Arn}.", StringComparison.Ordinal));
        notes.ShouldContain(static note => note.Contains("only AWS knows the value of the environment variable 'A_STREAM', so it is left out.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_one_clear_error_and_nothing_is_left()
    {
        using var folder = new ImportedFolder(Document("aws", "passthroughBehavior: never"), "Shop");
        var file = Path.Combine(Path.GetDirectoryName(folder.Project)!, "file");
        File.WriteAllText(file, "");
        var below = Path.Combine(file, "sub", "Shop");

        var problem = Should.Throw<DocumentException>(() => ProjectImport.Run(folder.Read(), "/", below, "Shop", "1"));

        problem.Message.ShouldStartWith($"sluice import: --output: nothing can be written to '{below}', so nothing is imported: ");
        problem.Message.ShouldEndWith(" Name a folder that you may write.");
        Directory.GetFileSystemEntries(Path.GetDirectoryName(folder.Project)!).Length.ShouldBe(3);
    }

    [Fact]
    public void An_empty_folder_receives_the_project()
    {
        using var folder = new ImportedFolder(Document("aws", "passthroughBehavior: never"), "Shop");
        var empty = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(folder.Project)!, "Empty")).FullName;

        ProjectImport.Run(folder.Read(), "/", empty, "Shop", "1");

        Directory.GetFileSystemEntries(empty).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe(Directory.GetFileSystemEntries(folder.Project).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_description_of_an_API_of_a_template_is_that_of_the_project()
    {
        using var project = new ImportedFolder(Template(stage: "Description: What we sell"), "Shop");

        project.Text("Api.cs").ShouldContain("Description = \"What we sell\"");
    }

    [Theory]
    [InlineData("requestTemplates", "templates/Find.vtl")]
    [InlineData("responseTemplates", "templates/FindResponse.vtl")]
    public void A_value_of_this_machine_in_a_template_that_becomes_a_file_is_noted(string member, string file)
    {
        var template = $"{member}: {{ application/json: !Sub '#set($a = 1){{\"a\": $a, \"stack\": \"${{AWS::StackName}}\"}}' }}";
        using var project = new ImportedFolder(
            $$"""
            Resources:
              Api:
                Type: AWS::ApiGateway::RestApi
                Properties:
                  Body:
                    openapi: 3.0.1
                    info: { title: Work, version: "1.0" }
                    paths:
                      /a:
                        get:
                          operationId: find
                          responses: { "200": { description: ok } }
                          x-amazon-apigateway-integration:
                            type: aws
                            httpMethod: POST
                            passthroughBehavior: never
                            uri: {{Uri}}/invocations
                            {{(member == "requestTemplates" ? template : "requestTemplates: {}")}}
                            responses: { default: { statusCode: "200"{{(member == "requestTemplates" ? "" : ", " + template)}} } }
            """, "Shop");

        project.Text(file).ShouldContain("\"stack\": \"local\"");
        project.Notes.ShouldContain(note => note.Contains($"A text in {file} is '#set", StringComparison.Ordinal)
            && note.Contains("values of this machine stand for ${AWS::StackName}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{ type: boolean, default: false }", true)]
    [InlineData("{ type: boolean }", false)]
    public void What_an_import_drops_of_a_kept_operation_does_not_fail_the_import_of_the_project(string member, bool isDropped)
    {
        using var project = new ImportedFolder(
            $$"""
            openapi: 3.0.1
            info: { title: Work, version: "1.0" }
            paths:
              /a:
                post:
                  operationId: send
                  requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Sent" } } } }
                  responses: { "202": { description: ok } }
                  x-amazon-apigateway-integration:
                    type: aws
                    httpMethod: POST
                    credentials: arn:aws:iam::111111111111:role/x
                    uri: arn:aws:apigateway:us-east-1:sqs:path/111111111111/sent
                    requestTemplates: { application/json: "Action=SendMessage&MessageBody=$input.body" }
                    responses: { default: { statusCode: "202" } }
            components: { schemas: { Sent: { type: object, properties: { fast: {{member}} } } } }
            """, "Shop");

        project.Text("deploy.overlay.json").Contains("\"FailOnWarnings\": false", StringComparison.Ordinal).ShouldBe(isDropped);
        project.Notes.Any(static note => note.Contains(
            "sets FailOnWarnings to false, because API Gateway drops these parts of it with a warning: $.components.schemas.Sent.properties.fast.default.",
            StringComparison.Ordinal)).ShouldBe(isDropped);
    }

    private static string Document(string type, string property, string response = "statusCode: 202") => $$$"""
        openapi: 3.0.1
        info: { title: Work, version: "1.0" }
        paths:
          /a:
            get:
              operationId: getA
              parameters: [ { name: q, in: query, schema: { type: string } } ]
              responses: { "202": { description: ok } }
              x-amazon-apigateway-integration:
                type: {{{type}}}
                httpMethod: POST
                uri: "{{{Uri}}}/invocations"
                {{{property.Replace(";", "\n        ", StringComparison.Ordinal)}}}
                requestTemplates: { application/json: '{"q":"$input.params(''q'')"}' }
                responses: { default: { statusCode: 202{{{(response == "statusCode: 202" ? "" : ", " + response)}}} } }
        """;

    private static string Template(string stage = "Name: a", string function = "Timeout: 5", string events = "", string resources = "") => $$"""
        Transform: AWS::Serverless-2016-10-31
        Resources:
          Api:
            Type: AWS::Serverless::Api
            Properties: { StageName: prod, {{stage}} }
          Work:
            Type: AWS::Serverless::Function
            Properties:
              Runtime: dotnet8
              Handler: a
              CodeUri: src
              {{function}}
              Events:
                Get: { Type: Api, Properties: { Path: /a, Method: get, RestApiId: !Ref Api } }
                {{events}}
          {{resources}}
        """;
}
