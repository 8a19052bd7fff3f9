using System.Text.Json;
using Sluice.Contract;

namespace Sluice.Runtime;

/// <content>The whole request.</content>
public ref partial struct PayloadReader
{
    /// <summary>Reads the payload of the console's passthrough template.</summary>
    public MethodRequest ReadMethodRequest()
    {
        var method = "";
        var authorizer = RequestParameters.None;
        var parameters = new RequestParameters();
        JsonElement body = default;
        while (NextMember())
        {
            if (Is(MethodRequestContract.MethodUtf8))
            {
                Value();
                method = ReadString();
            }
            else if (Is(MethodRequestContract.AuthContextUtf8))
            {
                Value();
                authorizer = ReadTexts(StringComparer.Ordinal);
            }
            else if (Is(MethodRequestContract.ParamsUtf8))
            {
                Value();
                parameters = ReadParameters();
            }
            else if (Is(MethodRequestContract.BodyUtf8))
            {
                Value();
                body = ReadJsonElement();
            }
            else if (Is(PayloadContract.NotJsonUtf8))
            {
                RefuseBody();
            }
            else
            {
                Skip();
            }
        }

        return new() { Method = method, AuthContext = authorizer, Params = parameters, Body = body };
    }

    /// <summary>Reads the texts of a place, by name, off a member of the payload.</summary>
    /// <param name="ignoreCase">True for headers.</param>
    public Dictionary<string, string> ReadTexts(bool ignoreCase)
    {
        Value();
        return ReadTexts(ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
    }

    private RequestParameters ReadParameters()
    {
        var (path, query, header) = (RequestParameters.None, RequestParameters.None, RequestParameters.None);
        if (!StartObject())
        {
            return new();
        }

        while (NextMember())
        {
            if (Is(MethodRequestContract.PathUtf8))
            {
                Value();
                path = ReadTexts(StringComparer.Ordinal);
            }
            else if (Is(MethodRequestContract.QueryStringUtf8))
            {
                Value();
                query = ReadTexts(StringComparer.Ordinal);
            }
            else if (Is(MethodRequestContract.HeaderUtf8))
            {
                Value();
                header = ReadTexts(StringComparer.OrdinalIgnoreCase);
            }
            else
            {
                Skip();
            }
        }

        return new() { Path = path, QueryString = query, Header = header };
    }

    private Dictionary<string, string> ReadTexts(StringComparer comparer)
    {
        var texts = new Dictionary<string, string>(comparer);
        if (!StartObject())
        {
            return texts;
        }

        while (NextMember())
        {
            var name = MemberName();
            texts[name] = Text(name) ? ParseString() : "";
        }

        return texts;
    }
}
