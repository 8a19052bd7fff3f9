using System.Globalization;
using Sluice.Generator.Emitting.Codec.Checks;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>
/// Writes the code that reads the arguments of a proxy operation from API Gateway's event: one pass over the members that the operation binds. The body
/// is a JSON text within the event, so it is read after the pass.
/// </summary>
internal static class EventEmitter
{
    public static void Write(SourceWriter writer, ParameterModel[] bound, SeenBits seen, FilterBits filters)
    {
        if (bound[0].EventSerializer is { } serializer)
        {
            writer.WriteLine(
                $"p_{bound[0].Name} = ((global::Amazon.Lambda.Core.ILambdaSerializer)new {serializer}())"
                + $".Deserialize<{bound[0].Type.Name}>(invocation.OpenEvent());");
            return;
        }

        writer.WriteLine("var reader = invocation.ReadEvent();");
        if (bound[0].Source == ParameterSource.MethodRequest)
        {
            writer.WriteLine($"p_{bound[0].Name} = reader.ReadEventRequest();");
            return;
        }

        var root = new EventMember("");
        foreach (var parameter in bound)
        {
            var isList = BindingEmitter.IsList(parameter.Type);
            if (EventMember.Path(parameter, isList) is { } path)
            {
                root.At(path).Takes.Add(filters.Watch(parameter, Take(parameter, isList, seen)));
            }
        }

        var cookies = bound.Where(p => p.Source == ParameterSource.Cookie).ToArray();
        if (cookies.Length > 0)
        {
            var takes = string.Join(" ", cookies.Select(cookie => BindingEmitter.TakeCookie(cookie, seen, filters)));
            root.At(["multiValueHeaders", "cookie"]).Takes.Add($"if (reader.CookieLines()) {{ {takes} }}");
        }

        var body = bound
            .Where(p => p.Source is ParameterSource.Body or ParameterSource.BodyMember or ParameterSource.Form or ParameterSource.RawBody)
            .ToArray();
        if (body.Length > 0)
        {
            root.At(["headers", "content-type"]).Takes.Add("reader.TakeMediaType();");
            root.At(["body"]).Takes.Add("reader.TakeBody();");
            root.At(["isBase64Encoded"]).Takes.Add("reader.TakeEncoding();");
        }

        WriteMembers(writer, root, 0);
        if (body.Length > 0)
        {
            WriteBody(writer, body, seen);
        }
    }

    private static void WriteMembers(SourceWriter writer, EventMember parent, int depth)
    {
        writer.WriteLine("while (reader.NextMember())");
        writer.OpenBlock();
        var otherwise = "";
        foreach (var member in parent.Members)
        {
            var test = $"{otherwise}if (reader.{(parent.HoldsHeaders ? "IsHeader" : "Is")}({CodecNames.Utf8(member.Name)}))";
            if (member is { Takes.Count: 1, Members.Count: 0 })
            {
                writer.WriteLine($"{test} {{ {member.Takes[0]} }}");
            }
            else
            {
                writer.WriteLine(test);
                writer.OpenBlock();
                WriteMember(writer, member, depth);
                writer.CloseBlock();
            }

            otherwise = "else ";
        }

        writer.WriteLine(otherwise.Length == 0 ? "reader.Skip();" : "else { reader.Skip(); }");
        writer.CloseBlock();
    }

    // Several statements that take the same value start at the same place.
    private static void WriteMember(SourceWriter writer, EventMember member, int depth)
    {
        var start = "at" + depth.ToString(CultureInfo.InvariantCulture);
        if (member.Takes.Count + (member.Members.Count > 0 ? 1 : 0) > 1)
        {
            writer.WriteLine($"var {start} = reader;");
        }

        for (var i = 0; i < member.Takes.Count; i++)
        {
            writer.WriteLine((i == 0 ? "" : $"reader = {start}; ") + member.Takes[i]);
        }

        if (member.Members.Count > 0)
        {
            if (member.Takes.Count > 0)
            {
                writer.WriteLine($"reader = {start};");
            }

            writer.WriteLine("if (reader.Enter())");
            writer.OpenBlock();
            WriteMembers(writer, member, depth + 1);
            writer.CloseBlock();
        }
    }

    private static void WriteBody(SourceWriter writer, ParameterModel[] body, SeenBits seen)
    {
        var first = body[0];
        var mark = seen.Mark(first.Name);
        var target = "p_" + first.Name;
        switch (first.Source)
        {
            case ParameterSource.Form:
                writer.WriteLine($"if (reader.Open{(Array.Exists(body, p => p.Type.IsFile) ? "Multipart" : "Form")}())");
                BindingEmitter.WriteFields(writer, body, seen);
                break;
            case ParameterSource.RawBody:
                writer.WriteLine(
                    $"if (reader.OpenRaw({CodecNames.Utf8(MediaTypes(first))}, {(first.IsRequired ? "true" : "false")})) "
                    + $"{{ {target} = {Raw(first.Type)};{mark}{ParameterChecks.Call(first)} }}");
                break;
            case ParameterSource.Body:
                writer.WriteLine($"if (reader.OpenJson({(first.MediaTypes.Count == 0 ? "" : CodecNames.Utf8(MediaTypes(first)))}))");
                writer.OpenBlock();
                var read = BindingEmitter.Unchecked(first.SkipsValidation, $"{target} = {ReadExpressions.Json(first.Type)};");
                writer.WriteLine($"if (reader.Value()) {{ {read}{mark}{ParameterChecks.Call(first)} }}");
                writer.WriteLine("reader.CloseJson();");
                writer.CloseBlock();
                break;
            default:
                writer.WriteLine("if (reader.OpenJson())");
                writer.OpenBlock();
                writer.WriteLine("if (reader.Value() && reader.StartObject())");
                writer.OpenBlock();
                BindingEmitter.WriteMembers(writer, body, seen);
                writer.CloseBlock();
                writer.WriteLine("reader.CloseJson();");
                writer.CloseBlock();
                break;
        }
    }

    private static string MediaTypes(ParameterModel body) => string.Join(",", body.MediaTypes.Items);

    private static string Take(ParameterModel parameter, bool isList, SeenBits seen)
    {
        var mark = seen.Mark(parameter.Name);
        if (parameter.Source is ParameterSource.QueryMap or ParameterSource.HeaderMap or ParameterSource.AuthorizerMap)
        {
            // The nullable annotations of the declared type may differ from those of the dictionary that is read.
            var ignoreCase = parameter.Source == ParameterSource.HeaderMap ? "true" : "false";
            return $"p_{parameter.Name} = reader.ReadEventTexts(ignoreCase: {ignoreCase})!;{mark}";
        }

        var method = isList && parameter.Source is ParameterSource.Query or ParameterSource.Header
            ? (parameter.IsRequired ? "" : "NonEmpty") + (parameter.Source == ParameterSource.Query ? "Values" : "Lines")
            : BindingEmitter.TextMethod(parameter);
        return $"if (reader.{method}({CodecNames.Literal(parameter.WireName)})) "
            + $"{{ p_{parameter.Name} = {ReadExpressions.Text(parameter.Type)};{mark}{ParameterChecks.Call(parameter)} }}";
    }

    private static string Raw(TypeRef type) => type.Shape switch
    {
        TypeShape.String => "reader.ParseString()",
        TypeShape.Bytes => "reader.ParseBytes()",
        _ => "new global::System.IO.MemoryStream(reader.ParseBytes(), writable: false)",
    };
}
