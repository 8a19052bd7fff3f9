using Sluice.MappingTemplates.Java.Basics;
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
            map.Put(key, 1, new Budget());
        }

        string.Join(", ", map.KeySet().ToArray(new Budget())).ShouldBe(
            "resourceId, resourcePath, httpMethod, extendedRequestId, requestTime, path, accountId, protocol, requestOverride, stage, domainPrefix, "
            + "requestTimeEpoch, requestId, identity, domainName, deploymentId, responseOverride, apiId");
    }

    [Fact]
    public void Keys_are_Java_values()
    {
        var map = new JavaMap();
        map.Put(1, "int", new Budget());
        map.Put(1L, "long", new Budget());
        map.Put("1", "text", new Budget());
        map.Put(null, "null", new Budget());

        map.ToString().ShouldBe("{1=int, 1=long, 1=text, null=null}");
        map.Get(1L, new Budget()).ShouldBe("long");
        map.Get(null, new Budget()).ShouldBe("null");
    }

    [Fact]
    public void Many_entries_come_and_go_in_order()
    {
        var map = new JavaMap();
        var expected = new List<string>();
        for (var i = 0; i < 1000; i++)
        {
            map.Put("k" + i, i, new Budget());
            expected.Add("k" + i);
            if (i % 3 == 0)
            {
                map.Remove("k" + (i / 2), new Budget()).ShouldNotBeNull();
                expected.Remove("k" + (i / 2));
            }
        }

        map.KeySet().ToArray(new Budget()).ShouldBe(expected);
        map.Get("k999", new Budget()).ShouldBe(999);
        map.ContainsKey("k0", new Budget()).ShouldBeFalse();
    }

    [Fact]
    public void Views_follow_the_map()
    {
        var map = new JavaMap();
        map.Put("a", 1, new Budget());
        map.Put("b", 2, new Budget());
        var keys = map.KeySet();

        keys.Remove("a", new Budget()).ShouldBeTrue();
        map.Put("c", 3, new Budget());

        keys.ToString().ShouldBe("[b, c]");
        map.EntrySet().ToString().ShouldBe("[b=2, c=3]");
        Should.Throw<JavaException>(() => keys.Add("x", new Budget())).ClassName.ShouldBe("UnsupportedOperationException");
    }

    [Fact]
    public void An_iterator_fails_where_the_map_changed_under_it()
    {
        var map = new JavaMap();
        map.Put("a", 1, new Budget());
        map.Put("b", 2, new Budget());
        var iterator = map.KeySet().Iterator();
        iterator.Next(new Budget());
        map.Put("c", 3, new Budget());

        Should.Throw<JavaException>(() => iterator.Next(new Budget())).ClassName.ShouldBe("ConcurrentModificationException");
    }

    [Fact]
    public void An_entry_writes_through()
    {
        var map = new JavaMap();
        map.Put("a", 1, new Budget());

        map.ToEntries(new Budget())[0].SetValue(2, new Budget()).ShouldBe(1);

        map.Get("a", new Budget()).ShouldBe(2);
    }

    [Fact]
    public void Equality_does_not_ask_for_the_order()
    {
        var left = new JavaMap();
        left.Put("a", 1, new Budget());
        left.Put("b", new JavaList([1, "x"]), new Budget());
        var right = new JavaMap(JavaMapOrder.Hash);
        right.Put("b", new JsonArray([1, "x"]), new Budget());
        right.Put("a", 1, new Budget());

        JavaValue.AreEqual(left, right, new Budget()).ShouldBeTrue();
        JavaValue.HashCode(left, new Budget()).ShouldBe(JavaValue.HashCode(right, new Budget()));
    }

    [Fact]
    public void Collections_that_contain_themselves_fail_instead_of_ending_the_process()
    {
        var (left, right) = (new JavaMap(), new JavaMap());
        left.Put("x", new JavaList([left]), new Budget());
        right.Put("x", new JavaList([right]), new Budget());

        Should.Throw<JavaException>(() => left.ToString()).ClassName.ShouldBe("StackOverflowError");
        Should.Throw<JavaException>(() => JavaValue.HashCode(left, new Budget()));
        Should.Throw<JavaException>(() => JavaValue.AreEqual(left, right, new Budget()));
    }

    [Fact]
    public void Collections_that_double_at_each_step_are_stopped()
    {
        var list = new JavaList([1]);
        for (var i = 0; i < 60; i++)
        {
            list = new JavaList([list, list]);
        }

        Should.Throw<JavaException>(() => JavaValue.HashCode(list, new Budget()));
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
                var map = new JavaMap();
                map.Put(null, "of null", new Budget());
                for (var n = random.Next(8); n > 0; n--)
                {
                    // Not the same string each time, as the names of two documents are not.
                    var name = new string(keys[random.Next(keys.Length)].AsSpan());
                    _ = random.Next(4) == 0 ? map.Remove(name, new Budget()) : map.Put(random.Next(2) == 0 ? name : string.IsInterned(name), i, new Budget());
                }

                var value = map.TryGetAgain(lastKey, hint, out var again) ? again : map.Get(key, ref hint, ref lastKey, new Budget());

                value.ShouldBe(map.Get((object)key, new Budget()));
            }
        }
    }
}
