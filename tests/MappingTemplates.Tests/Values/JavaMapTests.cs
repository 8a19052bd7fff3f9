using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Values;
using Sluice.MappingTemplates.Json;

namespace Sluice.MappingTemplates.Tests.Values;

public sealed class JavaMapTests
{
    [Fact]
    public void A_hash_map_iterates_as_recorded_on_AWS()
    {
        var map = new JavaMap(JavaMapOrder.Hash);
        foreach (var key in "path,accountId,resourceId,stage,apiId,resourcePath,httpMethod,extendedRequestId,requestTime,protocol,requestOverride,domainPrefix,requestTimeEpoch,requestId,identity,domainName,deploymentId,responseOverride".Split(','))
        {
            map.Put(key, 1);
        }

        string.Join(", ", map.KeySet().ToArray()).ShouldBe(
            "resourceId, resourcePath, httpMethod, extendedRequestId, requestTime, path, accountId, protocol, requestOverride, stage, domainPrefix, "
            + "requestTimeEpoch, requestId, identity, domainName, deploymentId, responseOverride, apiId");
    }

    [Fact]
    public void Keys_are_Java_values()
    {
        var map = new JavaMap();
        map.Put(1, "int");
        map.Put(1L, "long");
        map.Put("1", "text");
        map.Put(null, "null");

        map.ToString().ShouldBe("{1=int, 1=long, 1=text, null=null}");
        map.Get(1L).ShouldBe("long");
        map.Get(null).ShouldBe("null");
    }

    [Fact]
    public void Many_entries_come_and_go_in_order()
    {
        var map = new JavaMap();
        var expected = new List<string>();
        for (var i = 0; i < 1000; i++)
        {
            map.Put("k" + i, i);
            expected.Add("k" + i);
            if (i % 3 == 0)
            {
                map.Remove("k" + (i / 2)).ShouldNotBeNull();
                expected.Remove("k" + (i / 2));
            }
        }

        map.KeySet().ToArray().ShouldBe(expected);
        map.Get("k999").ShouldBe(999);
        map.ContainsKey("k0").ShouldBeFalse();
    }

    [Fact]
    public void Views_follow_the_map()
    {
        var map = new JavaMap();
        map.Put("a", 1);
        map.Put("b", 2);
        var keys = map.KeySet();

        keys.Remove("a").ShouldBeTrue();
        map.Put("c", 3);

        keys.ToString().ShouldBe("[b, c]");
        map.EntrySet().ToString().ShouldBe("[b=2, c=3]");
        Should.Throw<JavaException>(() => keys.Add("x")).JavaType.ShouldBe("UnsupportedOperationException");
    }

    [Fact]
    public void An_iterator_fails_where_the_map_changed_under_it()
    {
        var map = new JavaMap();
        map.Put("a", 1);
        map.Put("b", 2);
        var iterator = map.KeySet().Iterator();
        iterator.Next();
        map.Put("c", 3);

        Should.Throw<JavaException>(iterator.Next).JavaType.ShouldBe("ConcurrentModificationException");
    }

    [Fact]
    public void An_entry_writes_through()
    {
        var map = new JavaMap();
        map.Put("a", 1);

        map.ToEntries()[0].SetValue(2).ShouldBe(1);

        map.Get("a").ShouldBe(2);
    }

    [Fact]
    public void Equality_does_not_ask_for_the_order()
    {
        var left = new JavaMap();
        left.Put("a", 1);
        left.Put("b", new JavaList([1, "x"]));
        var right = new JavaMap(JavaMapOrder.Hash);
        right.Put("b", new JsonArray([1, "x"]));
        right.Put("a", 1);

        JavaValue.Equals(left, right).ShouldBeTrue();
        JavaValue.HashCode(left).ShouldBe(JavaValue.HashCode(right));
    }

    [Fact]
    public void Collections_that_contain_themselves_fail_instead_of_ending_the_process()
    {
        var (left, right) = (new JavaMap(), new JavaMap());
        left.Put("x", new JavaList([left]));
        right.Put("x", new JavaList([right]));

        Should.Throw<JavaException>(() => left.ToString()).JavaType.ShouldBe("StackOverflowError");
        Should.Throw<JavaException>(() => JavaValue.HashCode(left));
        Should.Throw<JavaException>(() => JavaValue.Equals(left, right));
    }

    [Fact]
    public void Collections_that_double_at_each_step_are_stopped()
    {
        var list = new JavaList([1]);
        for (var i = 0; i < 60; i++)
        {
            list = new JavaList([list, list]);
        }

        Should.Throw<JavaException>(() => JavaValue.HashCode(list));
    }

    [Fact]
    public void A_remembered_place_gives_what_a_search_gives()
    {
        string[] keys = ["a", "b", "c", "d", ""];
        var random = new Random(20261122);
        foreach (var key in keys)
        {
            var hint = 0;
            var lastKey = new object();
            for (var i = 0; i < 500; i++)
            {
                var map = new JavaMap { [null] = "of null" };
                for (var n = random.Next(8); n > 0; n--)
                {
                    // Not the same string each time, as the names of two documents are not.
                    var name = new string(keys[random.Next(keys.Length)].AsSpan());
                    _ = random.Next(4) == 0 ? map.Remove(name) : map.Put(random.Next(2) == 0 ? name : string.IsInterned(name), i);
                }

                var value = map.TryGetAgain(lastKey, hint, out var again) ? again : map.Get(key, ref hint, ref lastKey);

                value.ShouldBe(map.Get((object)key));
            }
        }
    }
}
