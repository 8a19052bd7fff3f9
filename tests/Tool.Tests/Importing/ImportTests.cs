using Sluice.LocalGateway.Json;
using Sluice.Tool.Importing;

namespace Sluice.Tool.Tests.Importing;

public sealed class ImportTests
{
    private const string Uri
        = "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:000000000000:function:pet-store/invocations";

    private const string Pets = $$"""
        openapi: 3.0.1
        info: { title: Pets, version: "1.0" }
        paths:
          /pets/{id}:
            get:
              operationId: find
              summary: "Finds a <pet>."
              parameters:
                - { name: id, in: path, required: true, schema: { type: integer, format: int64 } }
                - { name: event, in: query, schema: { type: string, maxLength: 5 } }
              responses:
                "200": { description: The pet, content: { application/json: { schema: { $ref: "#/components/schemas/pet-item" } } } }
                "404": { description: There is none. }
              x-amazon-apigateway-integration:
                type: aws
                httpMethod: POST
                uri: {{Uri}}
                requestTemplates: { application/json: '{"id":"$input.params(''id'')","event":"$input.params(''event'')"}' }
                responses:
                  default: { statusCode: 200 }
                  ".*none.*": { statusCode: 404, responseTemplates: { application/json: "{}" } }
        components:
          schemas:
            pet-item:
              type: object
              required: [class]
              properties:
                class: { type: string, enum: [cat, big dog] }
                "2nd \"name\"": { type: string, minLength: 1 }
                age: { type: integer, minimum: 0 }
        """;

    [Fact]
    public void A_function_becomes_a_class_with_a_method_for_each_operation()
    {
        using var project = new ImportedFolder(Pets, "Shop");

        project.Text("PetStore.cs").ShouldBe(
            """
            using System.ComponentModel.DataAnnotations;
            using Sluice;

            namespace Shop;

            [LambdaFunction]
            public sealed class PetStore
            {
                /// <summary>Finds a &lt;pet&gt;.</summary>
                /// <returns>The pet</returns>
                /// <exception cref="NotFoundException">There is none.</exception>
                // templates/FindResponse.vtl is a response template of the document. A method of a function returns its response itself; do there what
                // the template does.
                [HttpGet("/pets/{id}", OperationId = "find")]
                [Throws<NotFoundException>(404)]
                public PetItem Find([FromPath] long id, [FromQuery, MaxLength(5)] string? @event) => throw new NotImplementedException();
            }

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_schema_becomes_a_record_whose_names_are_valid()
    {
        using var project = new ImportedFolder(Pets, "Shop");

        project.Text("Types/PetItem.cs").ShouldBe(
            """
            using System.ComponentModel.DataAnnotations;
            using System.Text.Json.Serialization;

            namespace Shop;

            public sealed record PetItem
            {
                public required PetItemClass Class { get; init; }

                [JsonPropertyName("2nd \"name\"")]
                [MinLength(1)]
                public string? Value2ndName { get; init; }

                [Range(0, int.MaxValue)]
                public int? Age { get; init; }
            }

            """.ReplaceLineEndings("\n"));
        project.Text("Types/PetItemClass.cs").ShouldContain("    [JsonStringEnumMemberName(\"big dog\")]\n    BigDog,\n");
    }

    [Fact]
    public void What_no_attribute_says_is_noted_with_its_place()
    {
        using var project = new ImportedFolder(Pets, "Shop");

        project.Notes.ShouldHaveSingleItem().ShouldStartWith(
            project.Source + "(21,63): $.paths['/pets/{id}'].get['x-amazon-apigateway-integration'].responses['.*none.*'].responseTemplates['application/json']: ");
    }

    [Fact]
    public void A_template_of_no_known_form_is_a_file_that_the_method_names()
    {
        const string Known = """'{"id":"$input.params(''id'')","event":"$input.params(''event'')"}'""";
        using var project = new ImportedFolder(Pets.Replace(Known, """'{"id":[$input.params(''id'')]}'""", StringComparison.Ordinal), "Shop");

        project.Text("templates/Find.vtl").ShouldBe("""{#if($input.params('event') != '')"event":"$util.escapeJavaScript($input.params('event')).replaceAll("\\'","'")",#end"id":[$input.params('id')]}""");
        project.Text("PetStore.cs").ShouldContain("    // templates/Find.vtl is the request template of the document, which no signature says:");
        project.Text("PetStore.cs").ShouldContain("    [RequestTemplate(\"templates/Find.vtl\")]\n");
    }

    [Fact]
    public void A_placeholder_without_a_value_is_noted_with_the_option()
    {
        using var project = new ImportedFolder(Pets.Replace("title: Pets", "title: \"${title}\"", StringComparison.Ordinal), "Shop");

        project.Notes.ShouldContain(project.Source + "(2,9): $.info.title: the placeholder '${title}' has no value, so it stays as it is written. Give it a value with --parameter title=VALUE.");
    }

    [Fact]
    public void A_folder_with_files_is_refused_and_stays_as_it_is()
    {
        using var first = new ImportedFolder(Pets, "Shop");
        var before = Directory.GetFileSystemEntries(first.Project);

        Should.Throw<DocumentException>(() => ProjectImport.Run(first.Read(), "/", first.Project, "Shop", "1")).Message
            .ShouldContain("is not an empty folder");

        Directory.GetFileSystemEntries(first.Project).ShouldBe(before);
        Directory.GetFileSystemEntries(Path.GetDirectoryName(first.Project)!).Length.ShouldBe(2);
    }

    [Fact]
    public void The_model_of_a_document_is_equal_by_value()
    {
        using var folder = new ImportedFolder(Pets, "Shop");

        var first = ProjectReader.Read(folder.Read().Folder, folder.Read().Document, null, "Shop");
        var second = ProjectReader.Read(folder.Read().Folder, folder.Read().Document, null, "Shop");

        second.Groups.ShouldBe(first.Groups);
        second.Types.ShouldBe(first.Types);
        second.ShouldBe(first);
    }
}
