using Sluice.MappingTemplates.Evaluation;
using Sluice.MappingTemplates.Gateway;
using Sluice.MappingTemplates.Java;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Output;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Tests.Templates;

/// <summary>Half a surrogate pair is a character like any other in Java; .NET's strict conversions must not fail on it.</summary>
public sealed class LoneSurrogateTests
{
    private static readonly string[] Texts = ["\ud800", "a\udc00b", "\udc00\ud800", "\ufffd\ud83d\ude00\ud83d"];

    [Theory]
    [InlineData("$input.path('$.s').getBytes().get(0)", "63")]
    [InlineData("$input.path('$.s').bytes.get(0)", "63")]
    [InlineData("$input.path('$.s').getBytes('UTF-8').get(0)", "63")]
    [InlineData("#set($b = $input.path('$.s').getBytes('UTF-16LE'))$b.get(0) $b.get(1)", "-3 -1")]
    [InlineData("#set($b = $input.path('$.s').getBytes('UTF-16BE'))$b.get(0) $b.get(1)", "-1 -3")]
    [InlineData("$util.urlEncode($input.path('$.s'))", "%3F")]
    [InlineData("$util.urlEncode($input.path('$.m'))", "%EF%BF%BD%3F")]
    [InlineData("$util.base64Encode($input.path('$.s'))", "Pw==")]
    [InlineData("$util.escapeJavaScript($input.path('$.s'))", "\\uD800")]
    [InlineData("$input.json('$')", "{\"s\":\"?\",\"m\":\"\ufffd?\"}")]
    [InlineData("$input.path('$.s').matches('.') $input.path('$.s').replaceAll('.', 'x')", "true x")]
    [InlineData("[$input.path('$.s')] $input.path('$.s').toUpperCase() $input.path('$.s').length()", "[?] ? 1")]
    public void Half_a_pair_is_what_the_reference_engine_makes_of_it(string template, string expected)
        => Rendering.Of(template, "{\"s\":\"\\ud800\",\"m\":\"\\ufffd\\ud800\"}").ShouldBe(expected);

    // As JDK 17 answers.
    [Theory]
    [InlineData("a\\ud83d\\ude00b", "US-ASCII", "97 63 98")]
    [InlineData("a\\ud83d\\ude00b", "ISO-8859-1", "97 63 98")]
    [InlineData("\\u00e9\\ud83d\\ude00", "US-ASCII", "63 63")]
    [InlineData("\\u00e9\\ud83d\\ude00", "LATIN1", "-23 63")]
    [InlineData("\\ude00\\ud83d", "ASCII", "63 63")]
    [InlineData("\\ud83d\\ud83d\\ude00", "ISO8859_1", "63 63")]
    [InlineData("\\u0100\\uff21", "ISO-8859-1", "63 63")]
    [InlineData("\\ud83d\\ud83d\\ude00", "UTF-8", "63 -16 -97 -104 -128")]
    [InlineData("\\ude00\\ud83d", "UTF-16BE", "-1 -3 -1 -3")]
    [InlineData("\\u00e9\\ud83d\\ude00", "UTF-16", "-2 -1 0 -23 -40 61 -34 0")]
    public void A_pair_is_one_question_mark_in_a_narrow_character_set(string text, string charset, string expected)
        => Rendering.Of($"#foreach($b in $input.path('$').getBytes('{charset}'))$b #end", $"\"{text}\"").TrimEnd().ShouldBe(expected);

    [Fact]
    public void Half_a_pair_in_the_template_is_printed()
        => Rendering.Of("a\ud800b#set($x = \"\udc00\")$x").ShouldBe("a?b?");

    [Fact]
    public void No_method_throws_what_Java_would_not()
    {
        var wrong = new List<string>();
        foreach (var type in new[] { JavaClasses.String, ValueClasses.Util, JavaClasses.Character })
        {
            foreach (var method in type.MethodNames.SelectMany(type.Overloads))
            {
                foreach (var text in Texts)
                {
                    Call(type, method, text, wrong);
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    private static void Call(JavaClass type, JavaMethod method, string text, List<string> wrong)
    {
        object target = type == JavaClasses.Character ? text[0] : type == ValueClasses.Util ? UtilValue.Instance : text;
        var arguments = Array.ConvertAll(method.Parameters, parameter => ArgumentOf(parameter, text));
        try
        {
            _ = method.Invoke(target, arguments, new Budget());
        }
        catch (Exception problem) when (problem is JavaException or TextTooLongException)
        {
            // A refusal of Java's own.
        }
#pragma warning disable CA1031 // Whatever else it is, it is what this test looks for.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            wrong.Add($"{type.Name}.{method.Name}({string.Join<JavaType>(',', method.Parameters)}): {problem.GetType().Name}");
        }
    }

    private static object? ArgumentOf(JavaType type, string text) => type.Name switch
    {
        "int" or "Integer" => (int)text[0],
        "boolean" or "Boolean" => true,
        "char" or "Character" => text[0],
        "String" or "CharSequence" or "Object" => text,
        "Object[]" => new JavaArray([text], "java.lang.Object"),
        "Collection" or "List" or "Iterable" => new JavaList([text]),
        _ => null,
    };
}
