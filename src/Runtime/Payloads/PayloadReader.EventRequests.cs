using System.Text.Json;

namespace Sluice.Runtime;

/// <content>Reads a whole event as one value.</content>
public ref partial struct PayloadReader
{
    /// <summary>Reads the event as the value that a method of a custom integration gets for the whole request.</summary>
    public MethodRequest ReadEventRequest()
    {
        var method = "";
        var authorizer = RequestParameters.None;
        var (path, query, header) = (RequestParameters.None, RequestParameters.None, RequestParameters.None);
        while (NextMember())
        {
            if (Is("httpMethod"u8))
            {
                method = Text("httpMethod") ? ParseString() : "";
            }
            else if (Is("headers"u8))
            {
                var start = this;
                header = ReadEventTexts(ignoreCase: true);
                this = start;
                TakeHeaders();
            }
            else if (Is("queryStringParameters"u8))
            {
                query = ReadEventTexts(ignoreCase: false);
            }
            else if (Is("pathParameters"u8))
            {
                path = ReadEventTexts(ignoreCase: false);
            }
            else if (Is("requestContext"u8))
            {
                authorizer = ReadAuthorizer(authorizer);
            }
            else if (Is("body"u8))
            {
                TakeBody();
            }
            else if (Is("isBase64Encoded"u8))
            {
                TakeEncoding();
            }
            else
            {
                Skip();
            }
        }

        return new()
        {
            Method = method,
            AuthContext = authorizer,
            Params = new() { Path = path, QueryString = query, Header = header },
            Body = ReadEventBody(),
        };
    }

    private void TakeHeaders()
    {
        if (!Enter())
        {
            return;
        }

        while (NextMember())
        {
            if (IsHeader("content-type"u8))
            {
                TakeMediaType();
            }
            else
            {
                Skip();
            }
        }
    }

    private IReadOnlyDictionary<string, string> ReadAuthorizer(IReadOnlyDictionary<string, string> none)
    {
        var authorizer = none;
        if (!Enter())
        {
            return none;
        }

        while (NextMember())
        {
            if (Is("authorizer"u8))
            {
                authorizer = ReadEventTexts(ignoreCase: false);
            }
            else
            {
                Skip();
            }
        }

        return authorizer;
    }

    private JsonElement ReadEventBody()
    {
        if (!OpenJson())
        {
            // A missing body is the empty text, as in a custom integration.
            var nothing = new Utf8JsonReader("\"\""u8);
            return JsonElement.ParseValue(ref nothing);
        }

        Value();
        var body = ReadJsonElement();
        CloseJson();
        return body;
    }
}
